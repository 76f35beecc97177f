package dev.muster.model;

import java.util.Optional;

/**
 * Takes a relationship away, and neither of its ends. Sent only to a store with {@link
 * Ability#OBJECTS} and {@link Ability#REMOVAL}.
 *
 * <p>Immutable.
 *
 * @param link between whom and what
 * @param seen the revision that it must still have; empty if the store has none
 */
public record LinkRemoval(Link link, Optional<Revision> seen) implements Write {}
