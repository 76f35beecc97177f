package dev.muster.internal;

import dev.muster.internal.overlay.Subject;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.model.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a chunk come to, if they are kept.
 *
 * @param rows in file order; the first of the chunk, at least one
 * @param writes by what they are about, in file order
 */
record PlannedChunk(List<PlannedRow> rows, Map<Subject, Write> writes) {

  /** For each write, in order, the record of the first row that it came from. */
  List<Long> origins() {
    Map<Subject, Long> first = new HashMap<>();
    rows.forEach(
        row ->
            row.subjects().forEach(what -> first.putIfAbsent(what, row.outcome().at().record())));
    return writes.keySet().stream().map(what -> first.getOrDefault(what, firstRecord())).toList();
  }

  private long firstRecord() {
    return rows.get(0).outcome().at().record();
  }
}
