package dev.muster.jdbc;

import dev.muster.model.Path;
import dev.muster.model.Revision;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an object and a link have in common. */
record ThingRow(long revision, String attributes) {

  Optional<Revision> mark() {
    return Optional.of(Ids.revision(revision));
  }

  Map<String, Object> tree(Set<Path> fields) {
    Set<String> names =
        fields.stream().map(path -> path.names().get(0)).collect(Collectors.toSet());
    return Json.map(attributes, names::contains);
  }
}
