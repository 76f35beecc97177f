package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.model.Ability;
import dev.muster.model.Carriers;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store as the contract suites speak to it, on behalf of one tenant. */
final class StoreUnderTest {

  private final ContactStore store;
  private final Scope scope;

  StoreUnderTest(ContactStore store, Scope scope) {
    this.store = store;
    this.scope = scope;
  }

  StoreUnderTest of(String tenant) {
    return new StoreUnderTest(store, new Scope(tenant, scope.importId(), scope.actor()));
  }

  ContactStore store() {
    return store;
  }

  Scope scope() {
    return scope;
  }

  boolean can(Ability ability) {
    return store.abilities().contains(ability);
  }

  void needs(Ability ability) {
    assumeTrue(can(ability), () -> "skipped: the store does not declare " + ability);
  }

  Uniqueness strictest() {
    return can(Ability.UNIQUE_IDENTIFIERS) ? Uniqueness.UNIQUE : Uniqueness.SHARED;
  }

  List<Receipt> write(Write... writes) {
    int most = store.maxWrites();
    assumeTrue(
        writes.length <= most, () -> "skipped: the store takes at most " + most + " writes a call");
    List<Receipt> receipts = store.write(scope, List.of(writes));
    assertThat(receipts).as("receipts, one for each write").hasSize(writes.length);
    return receipts;
  }

  Receipt write(WriteDraft draft) {
    return write(draft.done()).get(0);
  }

  /** Writes what must succeed, and answers the contact. */
  ContactId written(WriteDraft draft) {
    return contact(write(draft));
  }

  static ContactId contact(Receipt receipt) {
    assertThat(receipt.kind()).as("kind of receipt").isEqualTo(Receipt.Kind.WRITTEN);
    assertThat(receipt.contact()).as("contact in the receipt").isPresent();
    return receipt.contact().orElseThrow();
  }

  /** Writes what must be refused as moved. */
  void moved(Write write) {
    assertMoved(write(write).get(0));
  }

  void moved(WriteDraft draft) {
    moved(draft.done());
  }

  static void assertMoved(Receipt receipt) {
    assertThat(receipt.kind()).as("kind of receipt").isEqualTo(Receipt.Kind.REFUSED);
    assertThat(receipt.refusal()).as("why the write was refused").hasValue(Refusal.MOVED);
  }

  Found find(Set<Identifier> identifiers, Set<ContactId> ids, int perIdentifier, Path... fields) {
    return store.find(scope, new Lookup(identifiers, ids, perIdentifier, Set.of(fields)));
  }

  Found find(Lookup lookup) {
    return store.find(scope, lookup);
  }

  Optional<ContactSnapshot> contact(ContactId id, Path... fields) {
    return find(Set.of(), Set.of(id), 1, fields).contact(id);
  }

  /** Answers a contact that must be there. */
  ContactSnapshot seen(ContactId id, Path... fields) {
    Optional<ContactSnapshot> contact = contact(id, fields);
    assertThat(contact).as("contact found by its id").isPresent();
    return contact.orElseThrow();
  }

  Carriers carriers(Identifier identifier) {
    return find(Set.of(identifier), Set.of(), 10).carriers(identifier);
  }

  Set<ContactId> carrierIds(Identifier identifier) {
    return ids(carriers(identifier));
  }

  static Set<ContactId> ids(Carriers carriers) {
    return carriers.contacts().stream().map(ContactSnapshot::id).collect(Collectors.toSet());
  }

  /** Answers which of the keys are known; none if the store does not keep keys. */
  Set<String> known(String... keys) {
    Set<EventKey> asked = Arrays.stream(keys).map(EventKey::new).collect(Collectors.toSet());
    return store.known(scope, asked).stream().map(EventKey::text).collect(Collectors.toSet());
  }

  void assertKnown(String... keys) {
    if (can(Ability.EVENT_KEYS)) {
      assertThat(known(keys)).as("known event keys").containsExactlyInAnyOrder(keys);
    }
  }

  void assertUnknown(String... keys) {
    if (can(Ability.EVENT_KEYS)) {
      assertThat(known(keys)).as("known event keys").isEmpty();
    }
  }

  void assertCarriers(Identifier identifier, ContactId... expected) {
    assertThat(carrierIds(identifier))
        .as("carriers of an identifier")
        .isEqualTo(Stream.of(expected).collect(Collectors.toSet()));
  }
}
