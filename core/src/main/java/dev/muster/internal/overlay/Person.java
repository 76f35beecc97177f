package dev.muster.internal.overlay;

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
import dev.muster.model.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A contact as it stands after the rows planned so far. */
public final class Person implements ContactSnapshot, Subject {

  private final ContactId id;
  private final Optional<ContactSnapshot> base;
  private final List<Guard> guards;
  private Set<Identifier> identifiers;
  private boolean identifiersAreOwn;
  private final List<Identifier> releases = new ArrayList<>(0);
  private final List<Claim> claims = new ArrayList<>(0);
  private final Patch patch;
  private final List<EventAppend> events = new ArrayList<>(0);
  private final List<String> joins = new ArrayList<>(0);

  private Person(ContactId id, Optional<ContactSnapshot> base, List<Guard> guards) {
    this.id = id;
    this.base = base;
    this.guards = guards;
    this.identifiers = base.isPresent() ? base.get().identifiers() : Set.of();
    this.patch = new Patch(base.isPresent() ? base.get()::value : path -> Optional.empty());
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
    if (identifiers.isEmpty()) {
      identifiers = Set.of(claim.identifier());
      identifiersAreOwn = false;
    } else {
      ownIdentifiers().add(claim.identifier());
    }
  }

  void release(Identifier identifier) {
    boolean claimedHere = claims.removeIf(claim -> claim.identifier().equals(identifier));
    if (!claimedHere) {
      releases.add(identifier);
    }
    ownIdentifiers().remove(identifier);
  }

  /** Most people keep the identifiers that they have: these are not copied. */
  private Set<Identifier> ownIdentifiers() {
    if (!identifiersAreOwn) {
      identifiers = new HashSet<>(identifiers);
      identifiersAreOwn = true;
    }
    return identifiers;
  }

  void append(EventAppend event) {
    events.add(event);
  }

  void join(String segment) {
    joins.add(segment);
  }

  /** Whether the store has the person already. */
  public boolean isStored() {
    return base.isPresent();
  }

  /** Whether the person is in a segment that was asked for. */
  public boolean isIn(String segment) {
    return joins.contains(segment)
        || base.filter(contact -> contact.segments().contains(segment)).isPresent();
  }

  @Override
  public void change(Path path, Optional<Object> after) {
    patch.put(path, after);
  }

  @Override
  public Optional<Write> write() {
    ContactWrite write =
        ContactWrite.to(target())
            .releases(releases)
            .claims(claims)
            .changes(patch.changes())
            .events(events)
            .joins(joins)
            .build();
    return write.isEmpty() ? Optional.empty() : Optional.of(write);
  }

  private Target target() {
    return base.isPresent()
        ? new Target.Known(id, base.get().revision())
        : new Target.Fresh(guards);
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
    return patch.value(path);
  }

  @Override
  public String toString() {
    return "Person[" + identifiers.size() + " identifiers]";
  }
}
