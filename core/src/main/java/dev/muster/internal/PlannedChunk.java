package dev.muster.internal;

import dev.muster.internal.overlay.Subject;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.model.Write;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a chunk come to, if they are kept.
 *
 * @param rows in file order; the first of the chunk, at least one
 * @param writes by what they are about, in file order
 */
record PlannedChunk(List<PlannedRow> rows, Map<Subject, Write> writes) {}
