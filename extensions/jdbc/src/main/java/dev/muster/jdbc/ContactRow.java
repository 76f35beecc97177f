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
import org.jspecify.annotations.Nullable;

/**
 * A contact's row. Its attributes are read once, by whoever wants them first; from then on, and not
 * before, it may be used by several threads.
 */
final class ContactRow {

  static final String COLUMNS = "t.id, t.revision, t.standing, t.identifiers";

  private final long id;
  private final long revision;
  private final Standing standing;
  private final Map<Identifier, Uniqueness> claims;
  private final int chars;
  private @Nullable String attributes;
  private @Nullable Map<String, Object> tree;

  ContactRow(long id, Mark mark, Map<Identifier, Uniqueness> claims, String attributes) {
    this.id = id;
    this.revision = mark.revision();
    this.standing = mark.standing();
    this.claims = claims;
    this.chars = attributes.length();
    this.attributes = attributes;
  }

  /** How a contact stands. */
  record Mark(long revision, Standing standing) {}

  /** The row of a contact that is not there yet. */
  static ContactRow fresh(long id) {
    return new ContactRow(id, new Mark(0, Standing.ACTIVE), Map.of(), Json.EMPTY_OBJECT);
  }

  long id() {
    return id;
  }

  long revision() {
    return revision;
  }

  Standing standing() {
    return standing;
  }

  Map<Identifier, Uniqueness> claims() {
    return claims;
  }

  /** A bound, from above, of the length of the attributes' text. */
  long mostChars() {
    return chars;
  }

  /** As JSON. */
  String attributes() {
    return attributes == null ? Json.text(tree()) : attributes;
  }

  /** As a map of values, not to be changed; their text is forgotten. */
  Map<String, Object> tree() {
    Map<String, Object> read = tree;
    if (read == null) {
      String text = attributes();
      read = text.equals(Json.EMPTY_OBJECT) ? Map.of() : Json.fields(text);
      tree = read;
      attributes = null;
    }
    return read;
  }

  ContactId contactId() {
    return Ids.contact(id);
  }

  /** Answers what a look-up says of the contact. */
  ContactSnapshot snapshot() {
    return new FoundContact(
        contactId(), Optional.of(revisionMark()), standing, claims.keySet(), tree());
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
