package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.Link;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import java.util.Map;
import java.util.Optional;

/**
 * All that an {@link InMemoryContactStore} holds of a relationship, for tests to look at.
 *
 * <p>Immutable.
 *
 * @param link between whom and what
 * @param revision the mark of its state
 * @param attributes its values, as a tree
 */
public record StoredLink(Link link, Optional<Revision> revision, Map<String, Object> attributes)
    implements LinkSnapshot {

  @Override
  public Optional<Object> value(Path path) {
    return Attributes.value(attributes, path);
  }

  @Override
  public String toString() {
    return "StoredLink[" + link.object().type() + "]";
  }
}
