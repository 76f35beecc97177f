package dev.muster.model;

import java.util.Optional;
import java.util.Set;

/** A snapshot that tells of segments and holdings too. */
record WiderSnapshot(ContactSnapshot contact, Set<String> segments, Optional<Holdings> holdings)
    implements ContactSnapshot {

  WiderSnapshot {
    segments = Set.copyOf(segments);
  }

  @Override
  public ContactId id() {
    return contact.id();
  }

  @Override
  public Optional<Revision> revision() {
    return contact.revision();
  }

  @Override
  public Standing standing() {
    return contact.standing();
  }

  @Override
  public Set<Identifier> identifiers() {
    return contact.identifiers();
  }

  @Override
  public Optional<Object> value(Path path) {
    return contact.value(path);
  }

  @Override
  public String toString() {
    return contact.toString();
  }
}
