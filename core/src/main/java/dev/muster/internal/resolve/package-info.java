/**
 * Step 4 of a row's way: whom it means. Start at {@link
 * dev.muster.internal.resolve.PersonResolution}. Imports {@code row}, {@code rule}, {@code spec},
 * {@code report}, {@code model} and the working set, and no other stage.
 */
@NullMarked
package dev.muster.internal.resolve;

import org.jspecify.annotations.NullMarked;
