package dev.muster.jdbc;

import dev.muster.model.ObjectId;
import dev.muster.model.Values;
import java.util.Map;

/**
 * An object, as it is stored.
 *
 * <p>Immutable. {@link #toString()} shows its type only.
 *
 * @param id what it is known by
 * @param attributes a map of {@link Values}
 */
public record StoredObject(ObjectId id, Map<String, Object> attributes) {

  public StoredObject {
    attributes = Values.copyOfMap(attributes);
  }

  @Override
  public String toString() {
    return "StoredObject[" + id.type() + "]";
  }
}
