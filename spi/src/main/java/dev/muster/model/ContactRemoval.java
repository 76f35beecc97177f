package dev.muster.model;

import java.util.Optional;

/**
 * Takes a contact away, with all that it holds. Sent only to a store with {@link Ability#REMOVAL}.
 *
 * <p>Immutable.
 *
 * @param contact which
 * @param seen the revision that it must still have; empty if the store has none
 * @param holdings what it must hold, no more and no less; empty if that does not matter, and to a
 *     store without {@link Ability#HOLDINGS}
 */
public record ContactRemoval(
    ContactId contact, Optional<Revision> seen, Optional<Holdings> holdings) implements Write {

  /** Takes a contact away, whatever it holds. */
  public ContactRemoval(ContactId contact, Optional<Revision> seen) {
    this(contact, seen, Optional.empty());
  }
}
