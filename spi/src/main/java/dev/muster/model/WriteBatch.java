package dev.muster.model;

import java.util.List;

/**
 * What a run of rows does, to be kept together: writes, outcomes, intents, checkpoint.
 *
 * <p>Immutable.
 *
 * @param scope on whose behalf
 * @param epoch of the owner, from {@link Opened}
 * @param part of the import, 0 when it is undivided
 * @param firstRecord first record of the run of rows; with scope and part it is the batch's key
 * @param writes in file order of the first row of each contact
 * @param rows the outcomes, in file order
 * @param intents the triggers decided, in file order
 * @param checkpoint how far the import has come with this batch
 */
public record WriteBatch(
    Scope scope,
    long epoch,
    int part,
    long firstRecord,
    List<Write> writes,
    List<LedgerRow> rows,
    List<TriggerIntent> intents,
    Checkpoint checkpoint) {

  public WriteBatch {
    writes = List.copyOf(writes);
    rows = List.copyOf(rows);
    intents = List.copyOf(intents);
  }

  @Override
  public String toString() {
    return "WriteBatch[from record "
        + firstRecord
        + ", "
        + writes.size()
        + " writes, "
        + rows.size()
        + " rows, "
        + intents.size()
        + " intents]";
  }
}
