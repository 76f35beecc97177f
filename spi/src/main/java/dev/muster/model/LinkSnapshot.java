package dev.muster.model;

import java.util.Map;
import java.util.Optional;

/**
 * A relationship as the store has it now.
 *
 * <p>Implementations must be immutable as far as the importer can see, and must not show data in
 * {@code toString()}.
 */
public interface LinkSnapshot {

  /** Between whom and what. */
  Link link();

  /** The mark of this state; empty if the store has no {@link Ability#REVISIONS}. */
  Optional<Revision> revision();

  /** The relationship's value at a path that was asked for, if there is one. */
  Optional<Object> value(Path path);

  /**
   * Answers a snapshot made of the given parts, which are copied.
   *
   * @param attributes a tree of {@link Values}
   */
  static LinkSnapshot of(Link link, Optional<Revision> revision, Map<String, Object> attributes) {
    return new TreeOfLink(link, revision, attributes);
  }
}
