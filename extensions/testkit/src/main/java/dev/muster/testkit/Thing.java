package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.Change;
import dev.muster.model.Revision;
import java.util.List;
import java.util.Map;

/** An object or a relationship in memory, immutable. */
record Thing(long moves, Map<String, Object> attributes) {

  static final Thing FRESH = new Thing(0, Map.of());

  Revision revision() {
    return new Revision("r" + moves);
  }

  Thing after(List<Change> changes) {
    return new Thing(moves + 1, Map.copyOf(Attributes.patched(attributes, changes)));
  }
}
