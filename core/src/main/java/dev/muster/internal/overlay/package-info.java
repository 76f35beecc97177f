/**
 * What the rows of a batch have done so far, laid over what the store answered, so that rows of one
 * person see each other in file order.
 *
 * <p>Start at {@link dev.muster.internal.overlay.WorkingSet}. Imports {@code model} only.
 */
@NullMarked
package dev.muster.internal.overlay;

import org.jspecify.annotations.NullMarked;
