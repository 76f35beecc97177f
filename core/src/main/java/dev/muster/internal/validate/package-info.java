/**
 * Step 3 of a row's way: what the host's rules say of it. Start at {@link
 * dev.muster.internal.validate.RowValidation}. Imports {@code row}, {@code rule} and {@code
 * report}, and no other stage.
 */
@NullMarked
package dev.muster.internal.validate;

import org.jspecify.annotations.NullMarked;
