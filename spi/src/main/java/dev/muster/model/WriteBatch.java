package dev.muster.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;

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
 * @param overCap keys of those intents that are kept as {@link IntentState#OVER_CAP} and not as
 *     pending
 * @param origins for each write the record of the first row that it came from; none given means the
 *     batch's first
 */
public record WriteBatch(
    Scope scope,
    long epoch,
    int part,
    long firstRecord,
    List<Write> writes,
    List<LedgerRow> rows,
    List<TriggerIntent> intents,
    Checkpoint checkpoint,
    Set<String> overCap,
    List<Long> origins) {

  public WriteBatch {
    writes = List.copyOf(writes);
    origins =
        origins.isEmpty() ? Collections.nCopies(writes.size(), firstRecord) : List.copyOf(origins);
    if (origins.size() != writes.size()) {
      throw new IllegalArgumentException(
          "origins must be one for each write, was " + origins.size() + " for " + writes.size());
    }
    rows = List.copyOf(rows);
    intents = List.copyOf(intents);
    overCap = Set.copyOf(overCap);
  }

  /** Answers this batch with those intents over a cap that have these keys. */
  public WriteBatch withOverCap(Set<String> keys) {
    return new WriteBatch(
        scope, epoch, part, firstRecord, writes, rows, intents, checkpoint, keys, origins);
  }

  /** Answers this batch with its writes coming from these records. */
  public WriteBatch withOrigins(List<Long> records) {
    return new WriteBatch(
        scope, epoch, part, firstRecord, writes, rows, intents, checkpoint, overCap, records);
  }

  /** The state in which an intent of this batch is kept. */
  public IntentState stateOf(TriggerIntent intent) {
    return overCap.contains(intent.key()) ? IntentState.OVER_CAP : IntentState.PENDING;
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
