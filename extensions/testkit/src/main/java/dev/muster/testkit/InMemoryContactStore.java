package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.Ending;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Lookup;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.TriggerIntent;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.JournaledContactStore;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A contact store in memory that keeps its journal too, with all abilities.
 *
 * <p>Keeps all promises, gives its contacts ids in the order of their creation, and throws an
 * {@link AssertionError} when its caller breaks a rule: a write that needs an ability not declared
 * or was not planned on what the contact holds, two writes to one contact in a call, a path changed
 * twice in a write, a value that was not asked for, rows out of file order, a checkpoint that goes
 * backwards, one intent key with two contents, a lookup of more than 100,000 identifiers, two calls
 * at once.
 *
 * <p>Calls come one at a time; {@link #anotherOwner()} answers a second owner of the same contacts,
 * for another thread.
 */
public final class InMemoryContactStore implements JournaledContactStore, ImportHistory {

  private final Turn turn = new Turn("the store");
  private final MemoryStore memory;

  /** Makes an empty store. */
  public InMemoryContactStore() {
    this(new MemoryStore());
  }

  private InMemoryContactStore(MemoryStore memory) {
    this.memory = memory;
  }

  /** Answers another owner of the same contacts and journal, as another process would be. */
  public InMemoryContactStore anotherOwner() {
    return new InMemoryContactStore(memory);
  }

  /**
   * Answers these contacts as a plain store without a journal, with the abilities given, but never
   * with {@link Ability#CONCURRENT_READS}: it insists that calls come one at a time.
   */
  public ContactStore plain(Ability... abilities) {
    return plain(Integer.MAX_VALUE, abilities);
  }

  /** Answers a plain store as {@link #plain(Ability...)} that takes so many writes in a call. */
  public ContactStore plain(int maxWrites, Ability... abilities) {
    if (maxWrites < 1) {
      throw new IllegalArgumentException("maxWrites must be at least 1, was " + maxWrites);
    }
    Set<Ability> declared = EnumSet.noneOf(Ability.class);
    declared.addAll(List.of(abilities));
    declared.remove(Ability.CONCURRENT_READS);
    return new PlainMemoryStore(memory, declared, maxWrites);
  }

  /** Answers all contacts of a tenant, in the order of their creation. */
  public List<StoredContact> contacts(String tenant) {
    return turn.take(() -> memory.contacts(tenant));
  }

  /** Answers the contacts of a tenant that carry an identifier, the first to carry it first. */
  public List<StoredContact> contacts(String tenant, Identifier identifier) {
    return turn.take(() -> memory.contacts(tenant, identifier));
  }

  /** Answers what a tenant's contacts hold in canonical form, sorted. */
  public List<ContactDump> dump(String tenant) {
    return contacts(tenant).stream().map(StoredContact::dump).sorted().toList();
  }

  /** Answers all objects of a tenant, in the order of their creation. */
  public List<StoredObject> objects(String tenant) {
    return turn.take(() -> memory.objects(tenant));
  }

  /** Answers what a tenant's objects hold in canonical form, sorted. */
  public List<ObjectDump> dumpObjects(String tenant) {
    return objects(tenant).stream().map(StoredObject::dump).sorted().toList();
  }

  /** Sets whether a contact may be written, as its host would, which moves its revision. */
  public void standing(String tenant, ContactId contact, Standing standing) {
    turn.take(() -> memory.standing(tenant, contact, standing));
  }

  @Override
  public Set<Ability> abilities() {
    return MemoryStore.ALL;
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    return turn.take(() -> memory.find(scope, lookup, MemoryStore.ALL));
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return turn.take(() -> memory.known(scope, keys, MemoryStore.ALL));
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    return turn.take(() -> memory.write(scope, writes, MemoryStore.ALL));
  }

  @Override
  public CommitResult commit(WriteBatch batch) {
    return turn.take(() -> memory.commit(batch));
  }

  @Override
  public Opened open(Scope scope, int part, ImportFacts first) {
    return turn.take(() -> memory.journal(journal -> journal.open(scope, part, first)));
  }

  @Override
  public Optional<CommitResult> begin(WriteBatch batch) {
    return turn.take(() -> memory.journal(journal -> journal.begin(batch)));
  }

  @Override
  public CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return turn.take(() -> memory.journal(journal -> journal.end(batch, receipts)));
  }

  @Override
  public CommitResult finish(Scope scope, long epoch, Ending ending) {
    return turn.take(() -> memory.journal(journal -> journal.finish(scope, epoch, ending)));
  }

  @Override
  public List<TriggerIntent> intents(Scope scope, IntentState state, String afterKey, int max) {
    return turn.take(() -> memory.journal(journal -> journal.intents(scope, state, afterKey, max)));
  }

  @Override
  public void settle(Scope scope, Map<String, IntentState> states) {
    turn.take(() -> memory.journal(journal -> journal.settle(scope, states)));
  }

  @Override
  public int move(Scope scope, IntentState from, IntentState to) {
    return turn.take(() -> memory.journal(journal -> journal.move(scope, from, to)));
  }

  @Override
  public Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return turn.take(() -> memory.journal(journal -> journal.claim(scope, keys, from, to)));
  }

  @Override
  public Set<String> importsWith(String tenant, Set<IntentState> states) {
    return turn.take(() -> memory.journal(journal -> journal.importsWith(tenant, states)));
  }

  @Override
  public List<ImportEntry> imports(String tenant, int max) {
    return turn.take(() -> memory.journal(journal -> journal.imports(tenant, max)));
  }

  @Override
  public Optional<ImportEntry> entry(Scope scope) {
    return turn.take(() -> memory.journal(journal -> journal.entry(scope)));
  }

  @Override
  public int expire(String tenant, Instant endedBefore) {
    return turn.take(() -> memory.journal(journal -> journal.expire(tenant, endedBefore)));
  }

  @Override
  public List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return turn.take(() -> memory.journal(journal -> journal.rows(scope, afterRecord, max)));
  }

  @Override
  public List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return turn.take(
        () -> memory.journal(journal -> journal.images(scope, beforeRecord, maxBatches)));
  }
}
