package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the owners of one store in memory share; each call has it to itself. */
final class MemoryStore {

  static final Set<Ability> ALL =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Ability.CONCURRENT_READS)));

  private final MemoryContacts contacts = new MemoryContacts();
  private final MemoryJournal journal = new MemoryJournal();

  synchronized <T> T journal(Function<MemoryJournal, T> call) {
    return call.apply(journal);
  }

  synchronized List<StoredContact> contacts(String tenant) {
    return of(tenant, TenantContacts::all);
  }

  synchronized List<StoredContact> contacts(String tenant, Identifier identifier) {
    return of(tenant, all -> all.carriers(identifier));
  }

  private List<StoredContact> of(String tenant, Function<TenantContacts, Stream<Person>> people) {
    TenantContacts all = contacts.of(tenant);
    return people.apply(all).map(all::whole).toList();
  }

  synchronized List<StoredObject> objects(String tenant) {
    return contacts.of(tenant).objects().whole();
  }

  synchronized Standing standing(String tenant, ContactId contact, Standing standing) {
    contacts.of(tenant).standing(contact, standing);
    return standing;
  }

  synchronized Found find(Scope scope, Lookup lookup, Set<Ability> abilities) {
    return contacts.find(scope.tenant(), lookup, abilities);
  }

  synchronized Set<EventKey> known(Scope scope, Set<EventKey> keys, Set<Ability> abilities) {
    return contacts.known(scope.tenant(), keys, abilities);
  }

  synchronized List<Receipt> write(Scope scope, List<Write> writes, Set<Ability> abilities) {
    return contacts.write(scope.tenant(), writes, abilities);
  }

  synchronized CommitResult commit(WriteBatch batch) {
    ImportMemory memory = journal.opened(batch.scope());
    Optional<CommitResult> objection = memory.objection(batch);
    if (objection.isPresent()) {
      return objection.get();
    }
    memory.check(batch);
    List<Receipt> receipts =
        contacts.write(batch.scope().tenant(), batch.writes(), ALL, MemoryStore::noneRefused);
    if (!noneRefused(receipts)) {
      return new CommitResult.Refused(receipts);
    }
    memory.keep(batch, receipts);
    return new CommitResult.Committed(receipts);
  }

  private static boolean noneRefused(List<Receipt> receipts) {
    return receipts.stream().noneMatch(receipt -> receipt.kind() == Receipt.Kind.REFUSED);
  }
}
