package dev.muster.testkit;

import dev.muster.model.Checkpoint;
import dev.muster.model.LedgerRow;
import dev.muster.model.Receipt;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import java.util.List;
import java.util.Optional;

/** What a caller must obey in the batches that it sends. */
final class BatchRules {

  private BatchRules() {}

  static void check(WriteBatch batch, Optional<Checkpoint> last) {
    last.ifPresent(checkpoint -> checkForward(batch, checkpoint));
    long lastRecord = batch.checkpoint().record();
    Misuse.unless(
        batch.firstRecord() <= lastRecord + 1,
        "a batch's checkpoint must not be before its first record, was ",
        lastRecord);
    checkRows(batch, lastRecord);
    for (TriggerIntent intent : batch.intents()) {
      Misuse.unless(
          within(intent.record(), batch),
          "an intent's record must be in its batch, was ",
          intent.record());
    }
  }

  private static void checkForward(WriteBatch batch, Checkpoint last) {
    Misuse.unless(
        batch.firstRecord() > last.record(),
        "a batch must begin after the last checkpoint, was record ",
        batch.firstRecord());
    Misuse.unless(
        batch.checkpoint().record() >= last.record()
            && batch.checkpoint().byteOffset() >= last.byteOffset()
            && batch.checkpoint().hashedBytes() >= last.hashedBytes(),
        "a checkpoint must not go backwards, was ",
        batch.checkpoint());
  }

  private static void checkRows(WriteBatch batch, long lastRecord) {
    long before = batch.firstRecord() - 1;
    for (LedgerRow row : batch.rows()) {
      Misuse.unless(
          row.record() > before && row.record() <= lastRecord,
          "rows must be in file order, between the batch's first record and its checkpoint, was ",
          row.record());
      before = row.record();
    }
  }

  private static boolean within(long record, WriteBatch batch) {
    return record >= batch.firstRecord() && record <= batch.checkpoint().record();
  }

  static void checkReceipts(WriteBatch batch, List<Receipt> receipts) {
    Misuse.unless(
        receipts.size() == batch.writes().size(),
        "receipts must be one for each write, was ",
        receipts.size());
  }
}
