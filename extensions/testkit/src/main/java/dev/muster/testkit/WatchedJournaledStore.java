package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Lookup;
import dev.muster.model.Opened;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.JournaledContactStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A journaled store with its history, each call of which is watched. Threads as for the store. */
public final class WatchedJournaledStore implements JournaledContactStore, ImportHistory {

  private final JournaledContactStore store;
  private final WatchedContactStore contacts;
  private final WatchedJournal journal;
  private final CallWatcher watcher;

  private WatchedJournaledStore(
      JournaledContactStore store, WatchedJournal journal, CallWatcher watcher) {
    this.store = store;
    this.contacts = new WatchedContactStore(store, watcher);
    this.journal = journal;
    this.watcher = watcher;
  }

  /** Watches a store that has a history. */
  public static <S extends JournaledContactStore & ImportHistory> WatchedJournaledStore over(
      S store, CallWatcher watcher) {
    return new WatchedJournaledStore(store, WatchedJournal.over(store, watcher), watcher);
  }

  @Override
  public Set<Ability> abilities() {
    return contacts.abilities();
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return contacts.find(scope, lookup);
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return contacts.known(scope, keys);
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return contacts.write(scope, writes);
  }

  @Override
  public Object stored(Path path, Object value) {
    return contacts.stored(path, value);
  }

  @Override
  public int maxWrites() {
    return contacts.maxWrites();
  }

  @Override
  public CommitResult commit(WriteBatch batch) {
    return watcher.watch(StoreCall.COMMIT, () -> store.commit(batch));
  }

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return journal.open(scope, part, first);
  }

  @Override
  public Optional<CommitResult> begin(WriteBatch batch) {
    return journal.begin(batch);
  }

  @Override
  public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return journal.end(batch, receipts);
  }

  @Override
  public CommitResult finish(Scope scope, long epoch, Ending ending) {
    return journal.finish(scope, epoch, ending);
  }

  @Override
  public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return journal.intents(scope, state, afterKey, max);
  }

  @Override
  public void settle(Scope scope, Map<String, IntentState> states) {
    journal.settle(scope, states);
  }

  @Override
  public int move(Scope scope, IntentState from, IntentState to) {
    return journal.move(scope, from, to);
  }

  @Override
  public Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return journal.claim(scope, keys, from, to);
  }

  @Override
  public Set<String> importsWith(String tenant, Set<IntentState> states) {
    return journal.importsWith(tenant, states);
  }

  @Override
  public List<ImportEntry> imports(String tenant, int max) {
    return journal.imports(tenant, max);
  }

  @Override
  public Optional<ImportEntry> entry(Scope scope) {
    return journal.entry(scope);
  }

  @Override
  public int expire(String tenant, Instant endedBefore) {
    return journal.expire(tenant, endedBefore);
  }

  @Override
  public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return journal.rows(scope, afterRecord, max);
  }

  @Override
  public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return journal.images(scope, beforeRecord, maxBatches);
  }
}
