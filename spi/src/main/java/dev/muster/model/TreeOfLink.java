package dev.muster.model;

import java.util.Map;
import java.util.Optional;

/** A snapshot of a relationship over a tree of attributes. */
record TreeOfLink(Link link, Optional<Revision> revision, Map<String, Object> attributes)
    implements LinkSnapshot {

  TreeOfLink {
    attributes = Values.copyOfMap(attributes);
  }

  @Override
  public Optional<Object> value(Path path) {
    return Attributes.value(attributes, path);
  }

  @Override
  public String toString() {
    return "LinkSnapshot[" + link.object().type() + "]";
  }
}
