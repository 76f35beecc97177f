package dev.muster.bench;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Carriers;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** People in hash maps, as a host would keep them in memory. Takes one tenant and no events. */
final class HashMapStore implements ContactStore {

  private record Person(ContactId id, Set<Identifier> carried, Map<String, Object> attributes) {

    ContactSnapshot snapshot() {
      return ContactSnapshot.of(id, Optional.empty(), Standing.ACTIVE, carried, attributes);
    }
  }

  private final Map<ContactId, Person> people = new HashMap<>();
  private final Map<Identifier, Person> carriers = new HashMap<>();

  int size() {
    return people.size();
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(Ability.UNIQUE_IDENTIFIERS);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    Found.Builder found = Found.builder();
    for (Identifier identifier : lookup.identifiers()) {
      Person carrier = carriers.get(identifier);
      if (carrier != null) {
        found.carriers(identifier, Carriers.all(List.of(carrier.snapshot())));
      }
    }
    return found.build();
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return Set.of();
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    List<Receipt> receipts = new ArrayList<>(writes.size());
    for (Write write : writes) {
      receipts.add(Receipt.written(write((ContactWrite) write), Optional.empty()));
    }
    return receipts;
  }

  private ContactId write(ContactWrite write) {
    Person before =
        write.target() instanceof Target.Known known
            ? Objects.requireNonNull(people.get(known.id()))
            : new Person(new ContactId("p" + people.size()), Set.of(), Map.of());
    Set<Identifier> carried =
        write.claims().isEmpty()
            ? before.carried()
            : Set.of(write.claims().stream().map(Claim::identifier).toArray(Identifier[]::new));
    Person after =
        new Person(before.id(), carried, Attributes.patched(before.attributes(), write.changes()));
    people.put(after.id(), after);
    carried.forEach(identifier -> carriers.put(identifier, after));
    return after.id();
  }
}
