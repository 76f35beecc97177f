package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Attributes;
import dev.muster.model.Carriers;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The least that a host may have: people in maps, no ability declared. */
final class MapContactStore implements ContactStore {

  private record Someone(Set<Identifier> identifiers, Map<String, Object> attributes) {}

  private final Map<String, Map<ContactId, Someone>> tenants = new HashMap<>();
  private int last;

  @Override
  public Set<Ability> abilities() {
    return Set.of();
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    Map<ContactId, Someone> people = people(scope);
    Found.Builder found = Found.builder();
    for (Identifier identifier : lookup.identifiers()) {
      List<ContactSnapshot> carriers =
          carriers(people, identifier).stream().map(id -> snapshot(people, id)).toList();
      found.carriers(identifier, Carriers.first(lookup.perIdentifier(), carriers));
    }
    lookup.ids().stream()
        .filter(people::containsKey)
        .forEach(id -> found.contact(snapshot(people, id)));
    return found.build();
  }

  private Map<ContactId, Someone> people(Scope scope) {
    return tenants.computeIfAbsent(scope.tenant(), tenant -> new HashMap<>());
  }

  private static Set<ContactId> carriers(Map<ContactId, Someone> people, Identifier identifier) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().identifiers().contains(identifier))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static ContactSnapshot snapshot(Map<ContactId, Someone> people, ContactId id) {
    Someone someone = people.get(id);
    return ContactSnapshot.of(
        id, Optional.empty(), Standing.ACTIVE, someone.identifiers(), someone.attributes());
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return Set.of();
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    List<Receipt> receipts = new ArrayList<>();
    writes.forEach(write -> receipts.add(write(people(scope), (ContactWrite) write)));
    return receipts;
  }

  private Receipt write(Map<ContactId, Someone> people, ContactWrite write) {
    if (write.target() instanceof Target.Known known) {
      return people.containsKey(known.id())
          ? put(people, known.id(), write)
          : Receipt.refused(Refusal.MOVED);
    }
    for (Guard guard : ((Target.Fresh) write.target()).guards()) {
      if (!carriers(people, guard.identifier()).equals(guard.carriers())) {
        return Receipt.refused(Refusal.MOVED);
      }
    }
    return put(people, new ContactId("person " + ++last), write);
  }

  private static Receipt put(Map<ContactId, Someone> people, ContactId id, ContactWrite write) {
    Someone before = people.getOrDefault(id, new Someone(Set.of(), Map.of()));
    Set<Identifier> identifiers = new HashSet<>(before.identifiers());
    write.releases().forEach(identifiers::remove);
    write.claims().stream().map(Claim::identifier).forEach(identifiers::add);
    people.put(
        id, new Someone(identifiers, Attributes.patched(before.attributes(), write.changes())));
    return Receipt.written(id, Optional.empty());
  }
}
