/**
 * Step 2 of a row's way: cells to identifiers, typed values and events.
 *
 * <p>Start at {@link dev.muster.internal.map.RowMapper}. Imports {@code row}, {@code spec}, {@code
 * model} and {@code internal.match}, and no other stage.
 */
@NullMarked
package dev.muster.internal.map;

import org.jspecify.annotations.NullMarked;
