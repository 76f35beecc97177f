package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.Change;
import dev.muster.model.Revision;
import java.util.List;
import java.util.Map;

/** An object or a relationship in memory, immutable. */
record Thing(long moves, Map<String, Object> attributes) {

  /** Answers a thing that is about to be made, after so many changes of any. */
  static Thing fresh(long changes) {
    return new Thing(changes, Map.of());
  }

  Revision revision() {
    return new Revision("r" + moves);
  }

  Thing after(List<Change> changes) {
    return new Thing(moves + 1, Map.copyOf(Attributes.patched(attributes, changes)));
  }
}
