package dev.muster.testkit;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A journal with its history, each call of which is watched. Threads as for the journal. */
public final class WatchedJournal implements ImportJournal, ImportHistory {

  private final ImportJournal journal;
  private final ImportHistory history;
  private final CallWatcher watcher;

  private WatchedJournal(ImportJournal journal, ImportHistory history, CallWatcher watcher) {
    this.journal = journal;
    this.history = history;
    this.watcher = watcher;
  }

  /** Watches a journal that has a history. */
  public static <J extends ImportJournal & ImportHistory> WatchedJournal over(
      J journal, CallWatcher watcher) {
    return new WatchedJournal(journal, journal, watcher);
  }

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return watcher.watch(StoreCall.OPEN, () -> journal.open(scope, part, first));
  }

  @Override
  public Optional<CommitResult> begin(WriteBatch batch) {
    return watcher.watch(StoreCall.BEGIN, () -> journal.begin(batch));
  }

  @Override
  public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return watcher.watch(StoreCall.END, () -> journal.end(batch, receipts));
  }

  @Override
  public CommitResult finish(Scope scope, long epoch, Ending ending) {
    return watcher.watch(StoreCall.FINISH, () -> journal.finish(scope, epoch, ending));
  }

  @Override
  public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return watcher.watch(StoreCall.INTENTS, () -> journal.intents(scope, state, afterKey, max));
  }

  @Override
  public void settle(Scope scope, Map<String, IntentState> states) {
    watcher.before(StoreCall.SETTLE);
    journal.settle(scope, states);
    watcher.after(StoreCall.SETTLE);
  }

  @Override
  public int move(Scope scope, IntentState from, IntentState to) {
    return watcher.watch(StoreCall.MOVE, () -> journal.move(scope, from, to));
  }

  @Override
  public Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return watcher.watch(StoreCall.CLAIM, () -> journal.claim(scope, keys, from, to));
  }

  @Override
  public Set<String> importsWith(String tenant, Set<IntentState> states) {
    return watcher.watch(StoreCall.INTENTS, () -> journal.importsWith(tenant, states));
  }

  @Override
  public List<ImportEntry> imports(String tenant, int max) {
    return watcher.watch(StoreCall.HISTORY, () -> history.imports(tenant, max));
  }

  @Override
  public Optional<ImportEntry> entry(Scope scope) {
    return watcher.watch(StoreCall.HISTORY, () -> history.entry(scope));
  }

  @Override
  public int expire(String tenant, Instant endedBefore) {
    return watcher.watch(StoreCall.HISTORY, () -> history.expire(tenant, endedBefore));
  }

  @Override
  public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return watcher.watch(StoreCall.HISTORY, () -> history.rows(scope, afterRecord, max));
  }

  @Override
  public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return watcher.watch(StoreCall.HISTORY, () -> history.images(scope, beforeRecord, maxBatches));
  }
}
