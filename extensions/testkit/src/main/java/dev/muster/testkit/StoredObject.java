package dev.muster.testkit;

import dev.muster.model.Attributes;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectSnapshot;
import dev.muster.model.Path;
import dev.muster.model.Revision;
import java.util.Map;
import java.util.Optional;

/**
 * All that an {@link InMemoryContactStore} holds of an object, for tests to look at.
 *
 * <p>Immutable.
 *
 * @param id what it is known by
 * @param revision the mark of its state
 * @param attributes its values, as a tree
 */
public record StoredObject(ObjectId id, Optional<Revision> revision, Map<String, Object> attributes)
    implements ObjectSnapshot {

  @Override
  public Optional<Object> value(Path path) {
    return Attributes.value(attributes, path);
  }

  /** Answers this object without what the store made up itself. */
  public ObjectDump dump() {
    return ObjectDump.of(id, attributes);
  }

  @Override
  public String toString() {
    return "StoredObject[" + id.type() + "]";
  }
}
