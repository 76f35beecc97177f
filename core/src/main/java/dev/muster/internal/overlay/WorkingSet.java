package dev.muster.internal.overlay;

import dev.muster.model.Carriers;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People and events as they stand after the rows planned so far: found by the identifiers that they
 * carry now, and not by those that they no longer carry.
 *
 * <p>Not safe for use by several threads.
 */
public final class WorkingSet {

  private final Map<Identifier, List<Person>> carriers = new HashMap<>();
  private final Set<Identifier> crowded = new HashSet<>();
  private final Map<ContactId, Person> people = new HashMap<>();
  private final Set<Person> touched = new LinkedHashSet<>();
  private final Set<EventKey> events;

  /**
   * Lays a working set over the store's answers.
   *
   * @param asked the identifiers that {@code found} answers
   * @param known the event keys that the store has, of those that may be asked
   */
  public WorkingSet(Set<Identifier> asked, Found found, Set<EventKey> known) {
    this.events = new HashSet<>(known);
    for (Identifier identifier : asked) {
      Carriers who = found.carriers(identifier);
      who.contacts().forEach(contact -> carriersOf(identifier).add(known(contact)));
      if (who.extent() == Carriers.Extent.MORE) {
        crowded.add(identifier);
      }
    }
  }

  /** Who carries an identifier now; each is a {@link Person}. */
  public Carriers carriers(Identifier identifier) {
    List<Person> who = carriers.getOrDefault(identifier, List.of());
    return crowded.contains(identifier)
        ? new Carriers(List.copyOf(who), Carriers.Extent.MORE)
        : Carriers.all(List.copyOf(who));
  }

  /** Answers the person of a snapshot that {@link #carriers} answered. */
  public Person person(ContactSnapshot snapshot) {
    Person person = people.get(snapshot.id());
    if (person == null) {
      throw new IllegalArgumentException("snapshot must come from this working set");
    }
    return person;
  }

  /**
   * Makes a person.
   *
   * @param record of the row that makes it
   * @param guards that the store must check
   */
  public Person create(long record, List<Guard> guards) {
    Person person = Person.fresh(record, guards);
    people.put(person.id(), person);
    touched.add(person);
    return person;
  }

  /** Lets a person carry one more identifier. */
  public void claim(Person person, Claim claim) {
    touched.add(person);
    person.claim(claim);
    carriersOf(claim.identifier()).add(person);
  }

  /** Gives values of a person others, or takes them away. */
  public void change(Person person, Path path, Optional<Object> after) {
    touched.add(person);
    person.change(path, after);
  }

  /** Whether an event of this key is there. */
  public boolean hasEvent(EventKey key) {
    return events.contains(key);
  }

  /** Appends an event to a person. */
  public void append(Person person, EventAppend event) {
    touched.add(person);
    events.add(event.key());
    person.append(event);
  }

  /** What the store must do so that it stands as this set does, by person in file order. */
  public Map<Person, Write> writes() {
    Map<Person, Write> writes = new LinkedHashMap<>();
    touched.forEach(person -> person.write().ifPresent(write -> writes.put(person, write)));
    return writes;
  }

  private Person known(ContactSnapshot contact) {
    return people.computeIfAbsent(contact.id(), id -> Person.known(contact));
  }

  private List<Person> carriersOf(Identifier identifier) {
    return carriers.computeIfAbsent(identifier, any -> new ArrayList<>(1));
  }
}
