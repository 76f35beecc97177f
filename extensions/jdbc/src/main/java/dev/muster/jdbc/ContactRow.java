package dev.muster.jdbc;

import dev.muster.model.Attributes;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import dev.muster.model.Uniqueness;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A contact's row. */
record ContactRow(
    long id,
    long revision,
    Standing standing,
    Map<Identifier, Uniqueness> claims,
    String attributes) {

  static final String COLUMNS = "t.id, t.revision, t.standing, t.identifiers";

  ContactId contactId() {
    return Ids.contact(id);
  }

  /** Answers what a look-up says of the contact, with some of its attributes. */
  ContactSnapshot snapshot(Predicate<String> names) {
    return new FoundContact(
        contactId(),
        Optional.of(revisionMark()),
        standing,
        claims.keySet(),
        Json.map(attributes, names));
  }

  /** A snapshot whose parts were made for it, so that nothing is copied. */
  private record FoundContact(
      ContactId id,
      Optional<Revision> revision,
      Standing standing,
      Set<Identifier> identifiers,
      Map<String, Object> attributes)
      implements ContactSnapshot {

    FoundContact {
      identifiers = Collections.unmodifiableSet(identifiers);
    }

    @Override
    public Optional<Object> value(Path path) {
      return Attributes.value(attributes, path);
    }

    @Override
    public String toString() {
      return "ContactSnapshot[" + standing + ", " + identifiers.size() + " identifiers]";
    }
  }

  Revision revisionMark() {
    return Ids.revision(revision);
  }
}
