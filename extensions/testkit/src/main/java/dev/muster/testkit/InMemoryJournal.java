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

/**
 * A journal in memory, for imports into a plain store. It lasts as long as the object: an import
 * that was cut short goes on with the same journal.
 *
 * <p>Keeps all promises, and throws an {@link AssertionError} when its caller breaks a rule: a
 * batch that ends without having begun, rows out of file order, a checkpoint that goes backwards,
 * one intent key with two contents, two calls at once.
 *
 * <p>Calls come one at a time, on any thread.
 */
public final class InMemoryJournal implements ImportJournal, ImportHistory {

  private final Turn turn = new Turn("the journal");
  private final MemoryJournal journal = new MemoryJournal();

  /** Makes a journal that remembers nothing yet. */
  public InMemoryJournal() {}

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return turn.take(() -> journal.open(scope, part, first));
  }

  @Override
  public Optional<CommitResult> begin(WriteBatch batch) {
    return turn.take(() -> journal.begin(batch));
  }

  @Override
  public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return turn.take(() -> journal.end(batch, receipts));
  }

  @Override
  public CommitResult finish(Scope scope, long epoch, Ending ending) {
    return turn.take(() -> journal.finish(scope, epoch, ending));
  }

  @Override
  public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return turn.take(() -> journal.intents(scope, state, afterKey, max));
  }

  @Override
  public void settle(Scope scope, Map<String, IntentState> states) {
    turn.take(() -> journal.settle(scope, states));
  }

  @Override
  public int move(Scope scope, IntentState from, IntentState to) {
    return turn.take(() -> journal.move(scope, from, to));
  }

  @Override
  public Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return turn.take(() -> journal.claim(scope, keys, from, to));
  }

  @Override
  public Set<String> importsWith(String tenant, Set<IntentState> states) {
    return turn.take(() -> journal.importsWith(tenant, states));
  }

  @Override
  public List<ImportEntry> imports(String tenant, int max) {
    return turn.take(() -> journal.imports(tenant, max));
  }

  @Override
  public Optional<ImportEntry> entry(Scope scope) {
    return turn.take(() -> journal.entry(scope));
  }

  @Override
  public int expire(String tenant, Instant endedBefore) {
    return turn.take(() -> journal.expire(tenant, endedBefore));
  }

  @Override
  public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return turn.take(() -> journal.rows(scope, afterRecord, max));
  }

  @Override
  public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return turn.take(() -> journal.images(scope, beforeRecord, maxBatches));
  }
}
