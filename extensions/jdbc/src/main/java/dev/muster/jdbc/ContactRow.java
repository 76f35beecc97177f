package dev.muster.jdbc;

import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import dev.muster.model.Standing;
import dev.muster.model.Uniqueness;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A contact's row. */
record ContactRow(
    long id, long revision, Standing standing, String identifiers, String attributes) {

  static final String COLUMNS = "t.id, t.revision, t.standing, t.identifiers";

  ContactId contactId() {
    return Ids.contact(id);
  }

  Map<Identifier, Uniqueness> claims() {
    return Ids.claims(identifiers);
  }

  ContactSnapshot snapshot(Set<Path> fields) {
    Set<String> names =
        fields.stream().map(path -> path.names().get(0)).collect(Collectors.toSet());
    return ContactSnapshot.of(
        contactId(),
        Optional.of(revisionMark()),
        standing,
        claims().keySet(),
        Json.map(attributes, names::contains));
  }

  Revision revisionMark() {
    return Ids.revision(revision);
  }
}
