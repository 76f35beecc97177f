package dev.muster.model;

/**
 * An identifier that a contact is to carry.
 *
 * <p>Immutable.
 *
 * @param identifier the identifier
 * @param uniqueness whether another contact may carry it too
 */
public record Claim(Identifier identifier, Uniqueness uniqueness) {}
