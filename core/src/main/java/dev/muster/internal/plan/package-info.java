/**
 * Step 5 of a row's way: what it does to the store, and which campaigns it starts.
 *
 * <p>Start at {@link dev.muster.internal.plan.RowPlanner}. Imports {@code row}, {@code rule},
 * {@code spec}, {@code report}, {@code spi}, {@code model} and the working set, and no other stage.
 */
@NullMarked
package dev.muster.internal.plan;

import org.jspecify.annotations.NullMarked;
