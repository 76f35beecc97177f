/**
 * The traveller: a record of the file on its way through the stages, and what is said about it.
 *
 * <p>Start at {@link dev.muster.row.CsvRow}. Imports {@code dev.muster.model} only.
 */
@NullMarked
package dev.muster.row;

import org.jspecify.annotations.NullMarked;
