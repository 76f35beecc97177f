package dev.muster.internal.undo;

import dev.muster.internal.commit.Batches;
import dev.muster.model.LedgerRow;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * What an undo comes to with one chunk more, once that is kept.
 *
 * @param writes that take the chunk back
 * @param origins for each write the undo's record that it belongs to
 * @param rows what the journal remembers of the chunk
 * @param after the progress behind it
 */
record UndoStep(List<Write> writes, List<Long> origins, List<LedgerRow> rows, UndoProgress after) {

  /**
   * Answers the step over the first of some traces.
   *
   * @param decisions about as many of them
   */
  static UndoStep of(UndoProgress before, List<Trace> traces, List<Decision> decisions) {
    List<Write> writes = new ArrayList<>();
    List<Long> origins = new ArrayList<>();
    List<LedgerRow> rows = new ArrayList<>(decisions.size());
    UndoProgress after = before;
    for (int i = 0; i < decisions.size(); i++) {
      after = after.plus(traces.get(i), decisions.get(i));
      rows.add(after.row(traces.get(i), decisions.get(i)));
      if (decisions.get(i) instanceof Decision.Back back) {
        writes.addAll(back.writes());
        back.writes().forEach(write -> origins.add(rows.get(rows.size() - 1).record()));
      }
    }
    return new UndoStep(writes, origins, rows, after);
  }

  WriteBatch batch(Batches batches) {
    return batches.of(rows, writes, after.checkpoint()).withOrigins(origins);
  }

  /** Answers this step with other writes, those that a plain store has done. */
  UndoStep writing(List<Write> done, List<Long> from) {
    return new UndoStep(done, from, rows, after);
  }
}
