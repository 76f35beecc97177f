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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People as a host would keep them in memory: in a list, each with a map of attributes, found by
 * their identifiers in a hash map. Takes one tenant, no events, and identifiers that stay.
 */
final class HashMapStore implements ContactStore {

  /** One of them; its id is its place. */
  private static final class Person {
    private final ContactId id;
    private Set<Identifier> carried = Set.of();
    private Map<String, Object> attributes = Map.of();

    Person(int place) {
      this.id = new ContactId(Integer.toString(place));
    }

    ContactSnapshot snapshot() {
      return ContactSnapshot.of(id, Optional.empty(), Standing.ACTIVE, carried, attributes);
    }
  }

  private final List<Person> people = new ArrayList<>();
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
    Person person = person(write.target());
    for (Claim claim : write.claims()) {
      carriers.put(claim.identifier(), person);
      person.carried = with(person.carried, claim.identifier());
    }
    person.attributes = Attributes.patched(person.attributes, write.changes());
    return person.id;
  }

  private Person person(Target target) {
    if (target instanceof Target.Known known) {
      return people.get(Integer.parseInt(known.id().text()));
    }
    Person fresh = new Person(people.size());
    people.add(fresh);
    return fresh;
  }

  private static Set<Identifier> with(Set<Identifier> carried, Identifier more) {
    if (carried.isEmpty()) {
      return Set.of(more);
    }
    Set<Identifier> all = new HashSet<>(carried);
    all.add(more);
    return all;
  }
}
