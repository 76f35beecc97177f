package dev.muster.internal.commit;

import dev.muster.model.Checkpoint;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.report.RowOutcome;
import java.util.List;
import java.util.Set;

/**
 * Makes the batches of one owner of one import.
 *
 * @param scope on whose behalf
 * @param epoch of the owner
 */
public record Batches(Scope scope, long epoch) {

  private static final int UNDIVIDED = 0;

  /**
   * Answers the batch of a run of rows.
   *
   * @param outcomes at least one, in file order
   */
  public WriteBatch of(
      List<RowOutcome> outcomes,
      List<Write> writes,
      List<TriggerIntent> intents,
      Checkpoint checkpoint) {
    return new WriteBatch(
        scope,
        epoch,
        UNDIVIDED,
        outcomes.get(0).at().record(),
        writes,
        LedgerRows.of(outcomes),
        intents,
        checkpoint,
        Set.of(),
        List.of());
  }

  /**
   * Answers a batch without intents.
   *
   * @param rows what the journal remembers of it, at least one, in order
   */
  public WriteBatch of(List<LedgerRow> rows, List<Write> writes, Checkpoint checkpoint) {
    return new WriteBatch(
        scope,
        epoch,
        UNDIVIDED,
        rows.get(0).record(),
        writes,
        rows,
        List.of(),
        checkpoint,
        Set.of(),
        List.of());
  }
}
