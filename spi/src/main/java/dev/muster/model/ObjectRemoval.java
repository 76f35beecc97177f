package dev.muster.model;

import java.util.Optional;

/**
 * Takes an object away, with its links. Sent only to a store with {@link Ability#OBJECTS} and
 * {@link Ability#REMOVAL}.
 *
 * <p>Immutable.
 *
 * @param object which
 * @param seen the revision that it must still have; empty if the store has none
 * @param holdings what must hang on it, no more and no less; empty if that does not matter, and to
 *     a store without {@link Ability#HOLDINGS}
 */
public record ObjectRemoval(ObjectId object, Optional<Revision> seen, Optional<Holdings> holdings)
    implements Write {}
