/**
 * What happened: the report of a run, the outcome of each row, and how a run that could not go on
 * says so.
 *
 * <p>Start at {@link dev.muster.report.ImportReport}. Imports {@code rule}, {@code row} and {@code
 * model} only.
 */
@NullMarked
package dev.muster.report;

import org.jspecify.annotations.NullMarked;
