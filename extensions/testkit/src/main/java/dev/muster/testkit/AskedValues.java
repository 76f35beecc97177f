package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tree of values that may be read at the paths that were asked for. */
record AskedValues(Map<String, Object> attributes, Set<Path> fields) {

  Optional<Object> at(Path path) {
    Misuse.unless(fields.contains(path), "a value must have been asked for, at ", path);
    return Attributes.value(attributes, path);
  }

  @Override
  public String toString() {
    return "AskedValues[" + fields.size() + " fields]";
  }
}
