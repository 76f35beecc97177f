package dev.muster.internal;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.model.Write;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a chunk come to, if they are kept.
 *
 * @param rows in file order
 * @param writes by person, in file order
 */
record PlannedChunk(List<PlannedRow> rows, Map<Person, Write> writes) {}
