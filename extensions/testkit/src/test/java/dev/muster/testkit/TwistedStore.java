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

/** An honest store, of which the tests twist one call or another. */
class TwistedStore implements JournaledContactStore, ImportHistory {

  final InMemoryContactStore honest = new InMemoryContactStore();

  @Override
  public Set<Ability> abilities() {
    return honest.abilities();
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return honest.find(scope, lookup);
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return honest.known(scope, keys);
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return honest.write(scope, writes);
  }

  @Override
  public Object stored(Path path, Object value) {
    return honest.stored(path, value);
  }

  @Override
  public int maxWrites() {
    return honest.maxWrites();
  }

  @Override
  public CommitResult commit(WriteBatch batch) {
    return honest.commit(batch);
  }

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return honest.open(scope, part, first);
  }

  @Override
  public Optional<CommitResult> begin(WriteBatch batch) {
    return honest.begin(batch);
  }

  @Override
  public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return honest.end(batch, receipts);
  }

  @Override
  public CommitResult finish(Scope scope, long epoch, Ending ending) {
    return honest.finish(scope, epoch, ending);
  }

  @Override
  public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return honest.intents(scope, state, afterKey, max);
  }

  @Override
  public void settle(Scope scope, Map<String, IntentState> states) {
    honest.settle(scope, states);
  }

  @Override
  public int move(Scope scope, IntentState from, IntentState to) {
    return honest.move(scope, from, to);
  }

  @Override
  public Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return honest.claim(scope, keys, from, to);
  }

  @Override
  public Set<String> importsWith(String tenant, Set<IntentState> states) {
    return honest.importsWith(tenant, states);
  }

  @Override
  public List<ImportEntry> imports(String tenant, int max) {
    return honest.imports(tenant, max);
  }

  @Override
  public Optional<ImportEntry> entry(Scope scope) {
    return honest.entry(scope);
  }

  @Override
  public int expire(String tenant, Instant endedBefore) {
    return honest.expire(tenant, endedBefore);
  }

  @Override
  public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return honest.rows(scope, afterRecord, max);
  }

  @Override
  public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return honest.images(scope, beforeRecord, maxBatches);
  }
}
