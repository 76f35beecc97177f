package dev.muster.model;

import java.util.Optional;

/**
 * Takes a contact away, with its identifiers and events. Sent only to a store with {@link
 * Ability#REMOVAL}.
 *
 * <p>Immutable.
 *
 * @param contact which
 * @param seen the revision that it must still have; empty if the store has none
 */
public record ContactRemoval(ContactId contact, Optional<Revision> seen) implements Write {}
