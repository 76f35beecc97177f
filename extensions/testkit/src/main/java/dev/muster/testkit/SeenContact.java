package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import java.util.Optional;
import java.util.Set;

/** A snapshot that answers for the paths that were asked for, and fails for others. */
final class SeenContact implements ContactSnapshot {

  private final Person person;
  private final Optional<Revision> revision;
  private final Set<Path> fields;

  SeenContact(Person person, Optional<Revision> revision, Set<Path> fields) {
    this.person = person;
    this.revision = revision;
    this.fields = fields;
  }

  @Override
  public ContactId id() {
    return person.id();
  }

  @Override
  public Optional<Revision> revision() {
    return revision;
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
    Misuse.unless(fields.contains(path), "a value must have been asked for, at ", path);
    return Attributes.value(person.attributes(), path);
  }

  @Override
  public String toString() {
    return "SeenContact[" + standing() + "]";
  }
}
