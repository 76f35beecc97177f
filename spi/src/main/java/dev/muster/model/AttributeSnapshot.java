package dev.muster.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snapshot over a tree of attributes. */
record AttributeSnapshot(
    ContactId id,
    Optional<Revision> revision,
    Standing standing,
    Set<Identifier> identifiers,
    Map<String, Object> attributes)
    implements ContactSnapshot {

  AttributeSnapshot {
    identifiers = Set.copyOf(identifiers);
    attributes = Values.copyOfMap(attributes);
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
