package dev.muster.internal.overlay;

import dev.muster.model.Change;
import dev.muster.model.Claim;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventAppend;
import dev.muster.model.Guard;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import dev.muster.model.Target;
import dev.muster.model.Values;
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A contact as it stands after the rows planned so far. */
public final class Person implements ContactSnapshot {

  private final ContactId id;
  private final Optional<ContactSnapshot> base;
  private final List<Guard> guards;
  private final Set<Identifier> identifiers;
  private final List<Claim> claims = new ArrayList<>(0);
  private final Map<Path, Optional<Object>> values = new LinkedHashMap<>(0);
  private final List<EventAppend> events = new ArrayList<>(0);

  private Person(ContactId id, Optional<ContactSnapshot> base, List<Guard> guards) {
    this.id = id;
    this.base = base;
    this.guards = guards;
    this.identifiers = new HashSet<>(base.map(ContactSnapshot::identifiers).orElse(Set.of()));
  }

  static Person known(ContactSnapshot contact) {
    return new Person(contact.id(), Optional.of(contact), List.of());
  }

  static Person fresh(long record, List<Guard> guards) {
    return new Person(
        new ContactId("made by record " + record), Optional.empty(), List.copyOf(guards));
  }

  void claim(Claim claim) {
    claims.add(claim);
    identifiers.add(claim.identifier());
  }

  void change(Path path, Optional<Object> after) {
    values.put(path, after);
  }

  void append(EventAppend event) {
    events.add(event);
  }

  /** What the store must do, unless nothing is left to do. */
  Optional<Write> write() {
    ContactWrite write =
        ContactWrite.to(target()).claims(claims).changes(changes()).events(events).build();
    return write.changesContact() || !events.isEmpty() ? Optional.of(write) : Optional.empty();
  }

  private Target target() {
    return base.isPresent()
        ? new Target.Known(id, base.get().revision())
        : new Target.Fresh(guards);
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>(values.size());
    values.forEach(
        (path, after) -> {
          Optional<Object> before = base.flatMap(contact -> contact.value(path));
          if (!same(before, after)) {
            changes.add(new Change(path, before, after));
          }
        });
    return changes;
  }

  private static boolean same(Optional<Object> before, Optional<Object> after) {
    return (before.isPresent() && after.isPresent())
        ? Values.same(before.get(), after.get())
        : before.isEmpty() && after.isEmpty();
  }

  @Override
  public ContactId id() {
    return id;
  }

  @Override
  public Optional<Revision> revision() {
    return base.flatMap(ContactSnapshot::revision);
  }

  @Override
  public Standing standing() {
    return base.map(ContactSnapshot::standing).orElse(Standing.ACTIVE);
  }

  @Override
  public Set<Identifier> identifiers() {
    return identifiers;
  }

  @Override
  public Optional<Object> value(Path path) {
    Optional<Object> changed = values.get(path);
    if (changed != null) {
      return changed;
    }
    return base.flatMap(contact -> contact.value(path));
  }

  @Override
  public String toString() {
    return "Person[" + identifiers.size() + " identifiers]";
  }
}
