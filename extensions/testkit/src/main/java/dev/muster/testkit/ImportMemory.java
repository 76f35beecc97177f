package dev.muster.testkit;

import dev.muster.model.Checkpoint;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.WriteBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is remembered of one import. */
final class ImportMemory {

  /** What names a batch within its import. */
  private record BatchKey(long firstRecord, int part) {

    static BatchKey of(WriteBatch batch) {
      return new BatchKey(batch.firstRecord(), batch.part());
    }
  }

  private record Kept(WriteBatch batch, List<Receipt> receipts) {}

  private final Scope scope;
  private final ImportFacts facts;
  private final Map<Integer, Long> owners = new HashMap<>();
  private final Map<Integer, Checkpoint> checkpoints = new HashMap<>();
  private final Map<Integer, BatchKey> begun = new HashMap<>();
  private final NavigableMap<BatchKey, Kept> batches =
      new TreeMap<>(
          Comparator.comparingLong(BatchKey::firstRecord).thenComparingInt(BatchKey::part));
  private final IntentMemory intents = new IntentMemory();
  private Optional<Ending> ending = Optional.empty();
  private long lastEpoch;

  ImportMemory(Scope scope, ImportFacts facts) {
    this.scope = scope;
    this.facts = facts;
  }

  Opened open(int part) {
    owners.put(part, ++lastEpoch);
    begun.remove(part);
    return new Opened(
        lastEpoch,
        state(),
        facts,
        Optional.ofNullable(checkpoints.get(part)),
        ending.map(Ending::report));
  }

  private ImportState state() {
    return ending.map(Ending::state).orElse(ImportState.RUNNING);
  }

  ImportEntry entry() {
    return new ImportEntry(scope, state(), facts, ending);
  }

  boolean endedBefore(Instant instant) {
    return ending.filter(end -> end.at().isBefore(instant)).isPresent();
  }

  IntentMemory intents() {
    return intents;
  }

  /** Why a batch is not to be kept, if there is a reason. */
  Optional<CommitResult> objection(WriteBatch batch) {
    if (!Long.valueOf(batch.epoch()).equals(owners.get(batch.part()))) {
      return Optional.of(new CommitResult.Fenced());
    }
    return batches.containsKey(BatchKey.of(batch))
        ? Optional.of(new CommitResult.Already())
        : Optional.empty();
  }

  void check(WriteBatch batch) {
    BatchRules.check(batch, Optional.ofNullable(checkpoints.get(batch.part())));
    intents.check(batch.intents());
  }

  void begin(WriteBatch batch) {
    begun.put(batch.part(), BatchKey.of(batch));
  }

  void checkBegun(WriteBatch batch) {
    Misuse.unless(
        BatchKey.of(batch).equals(begun.get(batch.part())),
        "a batch must begin before it ends, at record ",
        batch.firstRecord());
  }

  void keep(WriteBatch batch, List<Receipt> receipts) {
    batches.put(BatchKey.of(batch), new Kept(batch, List.copyOf(receipts)));
    checkpoints.put(batch.part(), batch.checkpoint());
    begun.remove(batch.part());
    intents.keep(batch);
  }

  CommitResult finish(long epoch, Ending end) {
    if (!owners.containsValue(epoch)) {
      return new CommitResult.Fenced();
    }
    ending = Optional.of(end);
    return new CommitResult.Committed(List.of());
  }

  List<LedgerRow> rows(long afterRecord, int max) {
    return batches.values().stream()
        .filter(kept -> lastRecord(kept) > afterRecord)
        .flatMap(kept -> kept.batch().rows().stream())
        .filter(row -> row.record() > afterRecord)
        .limit(max)
        .toList();
  }

  private static long lastRecord(Kept kept) {
    List<LedgerRow> rows = kept.batch().rows();
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).record();
  }

  List<Image> images(long beforeRecord, int maxBatches) {
    return batches.headMap(new BatchKey(beforeRecord, 0), false).descendingMap().values().stream()
        .map(ImportMemory::images)
        .filter(images -> !images.isEmpty())
        .limit(maxBatches)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Image> images(Kept kept) {
    WriteBatch batch = kept.batch();
    List<Image> images = new ArrayList<>();
    for (int i = batch.writes().size() - 1; i >= 0; i--) {
      Receipt receipt = kept.receipts().get(i);
      if (receipt.kind() != Receipt.Kind.REFUSED) {
        images.add(
            new Image(batch.firstRecord(), batch.origins().get(i), batch.writes().get(i), receipt));
      }
    }
    return images;
  }
}
