package dev.muster.internal;

import dev.muster.internal.overlay.Subject;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a chunk come to, if they are kept.
 *
 * @param rows in file order; the first of the chunk, at least one
 * @param writes by what they are about, in file order
 * @param origins for each write, in order, the record of the first row that it came from
 */
record PlannedChunk(List<PlannedRow> rows, Map<Subject, Write> writes, List<Long> origins) {

  PlannedChunk(List<PlannedRow> rows, Map<Subject, Write> writes) {
    this(rows, writes, origins(rows, writes));
  }

  private static List<Long> origins(List<PlannedRow> rows, Map<Subject, Write> writes) {
    Map<Subject, Long> first = new HashMap<>(2 * rows.size());
    for (PlannedRow row : rows) {
      for (Subject subject : row.subjects()) {
        first.putIfAbsent(subject, record(row));
      }
    }
    List<Long> origins = new ArrayList<>(writes.size());
    for (Subject subject : writes.keySet()) {
      origins.add(first.getOrDefault(subject, record(rows.get(0))));
    }
    return origins;
  }

  private static long record(PlannedRow row) {
    return row.outcome().at().record();
  }
}
