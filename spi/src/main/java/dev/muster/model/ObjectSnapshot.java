package dev.muster.model;

import java.util.Map;
import java.util.Optional;

/**
 * An object as the store has it now.
 *
 * <p>Implementations must be immutable as far as the importer can see, and must not show data in
 * {@code toString()}.
 */
public interface ObjectSnapshot {

  /** What the object is known by. */
  ObjectId id();

  /** The mark of this state; empty if the store has no {@link Ability#REVISIONS}. */
  Optional<Revision> revision();

  /** The value at a path that was asked for, if there is one. */
  Optional<Object> value(Path path);

  /** How much hangs on the object, if that was asked and the store has {@link Ability#HOLDINGS}. */
  default Optional<Holdings> holdings() {
    return Optional.empty();
  }

  /**
   * Answers a snapshot made of the given parts, which are copied.
   *
   * @param attributes a tree of {@link Values}
   */
  static ObjectSnapshot of(
      ObjectId id, Optional<Revision> revision, Map<String, Object> attributes) {
    return new TreeOfObject(id, revision, attributes, Optional.empty());
  }

  /** Answers a snapshot as {@link #of(ObjectId, Optional, Map)} that was asked to count. */
  static ObjectSnapshot of(
      ObjectId id, Optional<Revision> revision, Map<String, Object> attributes, Holdings holdings) {
    return new TreeOfObject(id, revision, attributes, Optional.of(holdings));
  }
}
