/**
 * What the cells of a file's columns seem to be, and a spec made from that. Advice; no import comes
 * by here.
 *
 * <p>Start at {@link dev.muster.internal.infer.ColumnSurvey}. Imports {@code spec}, {@code row},
 * {@code internal.map} for how cells are read and {@code internal.match} for what headers mean.
 */
@NullMarked
package dev.muster.internal.infer;

import org.jspecify.annotations.NullMarked;
