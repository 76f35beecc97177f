package dev.muster.testkit;

import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Holdings;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import java.util.Optional;
import java.util.Set;

/** A snapshot that answers for the paths that were asked for, and fails for others. */
record SeenContact(
    Person person,
    Optional<Revision> revision,
    AskedValues values,
    Set<String> segments,
    Optional<Holdings> holdings)
    implements ContactSnapshot {

  @Override
  public ContactId id() {
    return person.id();
  }

  @Override
  public Standing standing() {
    return person.standing();
  }

  @Override
  public Set<Identifier> identifiers() {
    return Set.copyOf(person.identifiers());
  }

  @Override
  public Optional<Object> value(Path path) {
    return values.at(path);
  }

  @Override
  public String toString() {
    return "SeenContact[" + standing() + "]";
  }
}
