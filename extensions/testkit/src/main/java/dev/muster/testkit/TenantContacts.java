package dev.muster.testkit;

import dev.muster.model.Ability;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactRemoval;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Guard;
import dev.muster.model.Holdings;
import dev.muster.model.Identifier;
import dev.muster.model.LinkRemoval;
import dev.muster.model.LinkWrite;
import dev.muster.model.ObjectRemoval;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One tenant's contacts, indexed by what they are asked for. */
final class TenantContacts {

  private final Map<ContactId, Person> people = new HashMap<>();
  private final Map<Identifier, List<ContactId>> carriers = new HashMap<>();
  private final Map<Identifier, ContactId> soleCarriers = new HashMap<>();
  private final Map<EventKey, ContactId> eventKeys = new HashMap<>();
  private final UndoLog undo = new UndoLog();
  private final TenantObjects objects = new TenantObjects(undo);
  private long lastNumber;

  Optional<Person> person(ContactId id) {
    return Optional.ofNullable(people.get(id));
  }

  Stream<Person> carriers(Identifier identifier) {
    return carrying(identifier).stream().flatMap(id -> person(id).stream());
  }

  private List<ContactId> carrying(Identifier identifier) {
    return sole(identifier).map(List::of).orElse(carriers.getOrDefault(identifier, List.of()));
  }

  private Optional<ContactId> sole(Identifier identifier) {
    return Optional.ofNullable(soleCarriers.get(identifier));
  }

  Stream<Person> all() {
    return people.values().stream().sorted(Comparator.comparingLong(Person::number));
  }

  boolean knows(EventKey key) {
    return eventKeys.containsKey(key);
  }

  TenantObjects objects() {
    return objects;
  }

  Holdings holdings(Person person) {
    return new Holdings(
        person.events().toList().size(),
        person.segments().size(),
        objects.links(person.id()).size());
  }

  StoredContact whole(Person person) {
    return new StoredContact(
        person.id(),
        Optional.of(person.revision()),
        person.standing(),
        Set.copyOf(person.identifiers()),
        person.attributes(),
        person.events().toList(),
        Set.copyOf(person.segments()),
        objects.whole(person.id()));
  }

  void keep() {
    undo.keep();
  }

  void takeBack() {
    undo.takeBack();
  }

  void standing(ContactId id, Standing standing) {
    person(id).ifPresent(person -> people.put(id, person.standing(standing)));
  }

  Receipt write(Write write, Set<Ability> abilities) {
    if (write instanceof ContactWrite change) {
      return write(change, abilities);
    }
    if (write instanceof ContactRemoval removal) {
      return remove(removal, abilities);
    }
    if (write instanceof ObjectWrite change) {
      return objects.write(change, abilities);
    }
    if (write instanceof ObjectRemoval removal) {
      return objects.remove(removal, abilities);
    }
    return write instanceof LinkWrite change
        ? objects.write(change, people::containsKey, abilities)
        : objects.remove((LinkRemoval) write, abilities);
  }

  private Receipt remove(ContactRemoval removal, Set<Ability> abilities) {
    Optional<Person> known =
        person(removal.contact())
            .filter(person -> unmoved(person, removal.seen(), abilities))
            .filter(person -> holds(person, removal.holdings()));
    known.ifPresent(this::takeAway);
    return known.map(gone -> receipt(gone, abilities)).orElse(Receipt.refused(Refusal.MOVED));
  }

  private boolean holds(Person person, Optional<Holdings> expected) {
    return expected.isEmpty() || expected.get().equals(holdings(person));
  }

  private void takeAway(Person person) {
    undo.remove(people, person.id());
    person.identifiers().forEach(identifier -> release(identifier, person.id()));
    person.events().toList().forEach(event -> undo.remove(eventKeys, event.key()));
    objects.takeAway(objects.links(person.id()));
  }

  private Receipt write(ContactWrite write, Set<Ability> abilities) {
    Optional<Person> target = target(write, abilities);
    if (target.isEmpty()
        || claimed(target.get(), write, abilities)
        || recorded(write, abilities)
        || !target.get().bears(write)) {
      return Receipt.refused(Refusal.MOVED);
    }
    Person before = target.get();
    ContactRules.checkAgainst(before, write, abilities);
    Person after = before.after(write);
    store(after, write);
    return receipt(after, abilities);
  }

  private Optional<Person> target(ContactWrite write, Set<Ability> abilities) {
    if (write.target() instanceof Target.Known known) {
      return person(known.id())
          .filter(person -> !write.changesContact() || unmoved(person, known.seen(), abilities));
    }
    return ((Target.Fresh) write.target()).guards().stream().allMatch(this::holds)
        ? Optional.of(Person.fresh(lastNumber + 1))
        : Optional.empty();
  }

  private boolean holds(Guard guard) {
    return guard.carriers().equals(Set.copyOf(carrying(guard.identifier())));
  }

  private static boolean unmoved(Person person, Optional<Revision> seen, Set<Ability> abilities) {
    return !abilities.contains(Ability.REVISIONS) || seen.equals(Optional.of(person.revision()));
  }

  private boolean claimed(Person target, ContactWrite write, Set<Ability> abilities) {
    return abilities.contains(Ability.UNIQUE_IDENTIFIERS)
        && write.claims().stream()
            .flatMap(this::excluding)
            .anyMatch(carrier -> !carrier.equals(target.id()));
  }

  /** The carriers beside whom nobody else can claim so. */
  private Stream<ContactId> excluding(Claim claim) {
    return claim.uniqueness() == Uniqueness.UNIQUE
        ? carrying(claim.identifier()).stream()
        : sole(claim.identifier()).stream();
  }

  private boolean recorded(ContactWrite write, Set<Ability> abilities) {
    return abilities.contains(Ability.EVENT_KEYS)
        && write.events().stream().map(EventAppend::key).anyMatch(this::knows);
  }

  private void store(Person after, ContactWrite write) {
    if (after.number() > lastNumber) {
      long before = lastNumber;
      undo.add(() -> lastNumber = before);
      lastNumber = after.number();
    }
    undo.put(people, after.id(), after);
    write.releases().forEach(identifier -> release(identifier, after.id()));
    write.claims().forEach(claim -> claim(claim, after.id()));
    write.withdrawals().forEach(key -> undo.remove(eventKeys, key));
    write.events().forEach(event -> undo.put(eventKeys, event.key(), after.id()));
  }

  private void release(Identifier identifier, ContactId id) {
    List<ContactId> left = new ArrayList<>(carrying(identifier));
    left.remove(id);
    carry(identifier, left);
  }

  private void claim(Claim claim, ContactId id) {
    Identifier identifier = claim.identifier();
    List<ContactId> now = carrying(identifier);
    boolean alone = now.isEmpty() || now.equals(List.of(id));
    if (alone && claim.uniqueness() == Uniqueness.UNIQUE) {
      forget(carriers, identifier);
      undo.put(soleCarriers, identifier, id);
    } else {
      carry(
          identifier, now.contains(id) ? now : Stream.concat(now.stream(), Stream.of(id)).toList());
    }
  }

  private void carry(Identifier identifier, List<ContactId> shared) {
    forget(soleCarriers, identifier);
    if (shared.isEmpty()) {
      forget(carriers, identifier);
    } else {
      undo.put(carriers, identifier, List.copyOf(shared));
    }
  }

  private <V> void forget(Map<Identifier, V> known, Identifier identifier) {
    if (known.containsKey(identifier)) {
      undo.remove(known, identifier);
    }
  }

  private static Receipt receipt(Person person, Set<Ability> abilities) {
    return Receipt.written(
        person.id(),
        abilities.contains(Ability.REVISIONS) ? Optional.of(person.revision()) : Optional.empty());
  }
}
