package dev.muster.testkit;

import dev.muster.model.ObjectId;
import java.util.Map;

/**
 * An object in canonical form, for comparing what two stores hold: without its revision, names
 * sorted, numbers by their amount.
 *
 * <p>Immutable; sorts by its text. {@link #toString()} shows everything: make it of test data only.
 *
 * @param type the object's type
 * @param id its id
 * @param attributes its values, names sorted at every level
 */
public record ObjectDump(String type, String id, Map<String, Object> attributes)
    implements Comparable<ObjectDump> {

  /** Answers the canonical form of an object. */
  public static ObjectDump of(ObjectId id, Map<String, Object> attributes) {
    return new ObjectDump(id.type(), id.id(), Canonical.map(attributes));
  }

  @Override
  public int compareTo(ObjectDump other) {
    return toString().compareTo(other.toString());
  }
}
