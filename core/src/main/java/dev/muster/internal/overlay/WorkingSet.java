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
import dev.muster.model.Link;
import dev.muster.model.ObjectId;
import dev.muster.model.Path;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People, events, objects and relationships as they stand after the rows planned so far: people are
 * found by the identifiers that they carry now, and not by those that they no longer carry.
 *
 * <p>Not safe for use by several threads.
 */
public final class WorkingSet {

  private final Map<Identifier, List<Person>> carriers = new HashMap<>();
  private final Set<Identifier> crowded = new HashSet<>();
  private final Set<Identifier> released = new HashSet<>(0);
  private final Map<ContactId, Person> people = new HashMap<>();
  private final Map<ObjectId, Thing> objects = new HashMap<>(0);
  private final Map<Link, Thing> ties = new HashMap<>(0);
  private final Set<Subject> touched = new LinkedHashSet<>();
  private final Set<EventKey> events;
  private @Nullable Subject lastTouched;

  /**
   * Lays a working set over the store's answers.
   *
   * @param asked what {@code found} answers
   * @param known the event keys that the store has, of those that may be asked
   */
  public WorkingSet(Asked asked, Found found, Set<EventKey> known) {
    this.events = new HashSet<>(known);
    for (Identifier identifier : asked.identifiers()) {
      Carriers who = found.carriers(identifier);
      who.contacts().forEach(contact -> carriersOf(identifier).add(known(contact)));
      if (who.extent() == Carriers.Extent.MORE) {
        crowded.add(identifier);
      }
    }
    asked
        .ids()
        .forEach(
            (identifier, id) ->
                found.contact(id).ifPresent(contact -> carriersOf(identifier).add(known(contact))));
    asked
        .objects()
        .forEach(id -> found.object(id).ifPresent(object -> objects.put(id, Thing.known(object))));
  }

  /** Takes in what the store answered about relationships. */
  public void know(Collection<Link> asked, Found found) {
    asked.forEach(link -> found.link(link).ifPresent(tie -> ties.put(link, Thing.known(tie))));
  }

  /** Who carries an identifier now; each is a {@link Person}. */
  public Carriers carriers(Identifier identifier) {
    List<Person> who = carriers.getOrDefault(identifier, List.of());
    return !crowded.isEmpty() && crowded.contains(identifier)
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

  /** Whether somebody has given an identifier up, and the store does not know yet. */
  public boolean isReleased(Identifier identifier) {
    return !released.isEmpty() && released.contains(identifier);
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

  /** Lets a person carry an identifier no longer. */
  public void release(Person person, Identifier identifier) {
    touched.add(person);
    person.release(identifier);
    carriersOf(identifier).remove(person);
    released.add(identifier);
  }

  /** Gives values of a subject others, or takes them away. */
  public void change(Subject subject, Path path, Optional<Object> after) {
    touch(subject);
    subject.change(path, after);
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

  /** Puts a person into a segment. */
  public void join(Person person, String segment) {
    touched.add(person);
    person.join(segment);
  }

  /** The object of an id, if there is one. */
  public Optional<Thing> object(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** Makes an object. */
  public Thing create(ObjectId id) {
    Thing object = Thing.fresh(id);
    objects.put(id, object);
    touched.add(object);
    return object;
  }

  /** The relationship between a person and an object, if there is one. */
  public Optional<Thing> tie(Link link) {
    return Optional.ofNullable(ties.get(link));
  }

  /** Makes a relationship. */
  public Thing create(Link link) {
    Thing tie = Thing.fresh(link);
    ties.put(link, tie);
    touched.add(tie);
    return tie;
  }

  /** What the store must do so that it stands as this set does, by subject in file order. */
  public Map<Subject, Write> writes() {
    Map<Subject, Write> writes = new LinkedHashMap<>(2 * touched.size());
    for (Subject subject : touched) {
      Optional<Write> write = subject.write();
      if (write.isPresent()) {
        writes.put(subject, write.get());
      }
    }
    return writes;
  }

  private void touch(Subject subject) {
    if (subject != lastTouched) {
      touched.add(subject);
      lastTouched = subject;
    }
  }

  private Person known(ContactSnapshot contact) {
    return people.computeIfAbsent(contact.id(), id -> Person.known(contact));
  }

  private List<Person> carriersOf(Identifier identifier) {
    return carriers.computeIfAbsent(identifier, any -> new ArrayList<>(1));
  }
}
