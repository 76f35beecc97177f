package dev.muster.jdbc;

import dev.muster.model.ObjectId;
import dev.muster.model.Values;
import java.util.Map;

/**
 * A relationship of a contact to an object, as it is stored.
 *
 * <p>Immutable. {@link #toString()} shows the object's type only.
 *
 * @param object the object
 * @param attributes the relationship's own, a map of {@link Values}
 */
public record StoredLink(ObjectId object, Map<String, Object> attributes) {

  public StoredLink {
    attributes = Values.copyOfMap(attributes);
  }

  @Override
  public String toString() {
    return "StoredLink[" + object.type() + "]";
  }
}
