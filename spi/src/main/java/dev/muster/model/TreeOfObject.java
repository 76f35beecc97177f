package dev.muster.model;

import java.util.Map;
import java.util.Optional;

/** A snapshot of an object over a tree of attributes. */
record TreeOfObject(
    ObjectId id,
    Optional<Revision> revision,
    Map<String, Object> attributes,
    Optional<Holdings> holdings)
    implements ObjectSnapshot {

  TreeOfObject {
    attributes = Values.copyOfMap(attributes);
  }

  @Override
  public Optional<Object> value(Path path) {
    return Attributes.value(attributes, path);
  }

  @Override
  public String toString() {
    return "ObjectSnapshot[" + id.type() + "]";
  }
}
