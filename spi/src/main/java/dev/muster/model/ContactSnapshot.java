package dev.muster.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A contact as the store has it now.
 *
 * <p>Implementations must be immutable as far as the importer can see, and must not show a person's
 * data in {@code toString()}.
 */
public interface ContactSnapshot {

  /** The store's name for the contact. */
  ContactId id();

  /** The mark of this state; empty if the store has no {@link Ability#REVISIONS}. */
  Optional<Revision> revision();

  /** Whether the contact may be written. */
  Standing standing();

  /** All identifiers that the contact carries. */
  Set<Identifier> identifiers();

  /** The value at a path that was asked for, if there is one. */
  Optional<Object> value(Path path);

  /** Those of the segments asked for that the contact is in. */
  default Set<String> segments() {
    return Set.of();
  }

  /** How much the contact holds, if that was asked and the store has {@link Ability#HOLDINGS}. */
  default Optional<Holdings> holdings() {
    return Optional.empty();
  }

  /**
   * Answers this snapshot with segments that were asked for, and holdings if they were.
   *
   * @param segments those of the segments asked for that the contact is in
   */
  default ContactSnapshot with(Set<String> segments, Optional<Holdings> holdings) {
    return new WiderSnapshot(this, segments, holdings);
  }

  /**
   * Answers a snapshot of an active contact made of the given parts, which are copied.
   *
   * @param attributes a tree of {@link Values}
   */
  static ContactSnapshot of(
      ContactId id,
      Revision revision,
      Set<Identifier> identifiers,
      Map<String, Object> attributes) {
    return new AttributeSnapshot(
        id, Optional.of(revision), Standing.ACTIVE, identifiers, attributes);
  }

  /** Answers this snapshot with another standing. */
  static ContactSnapshot of(
      ContactId id,
      Optional<Revision> revision,
      Standing standing,
      Set<Identifier> identifiers,
      Map<String, Object> attributes) {
    return new AttributeSnapshot(id, revision, standing, identifiers, attributes);
  }
}
