package dev.muster.model;

/**
 * A relationship between a person and an object: there is at most one between the two.
 *
 * <p>Immutable.
 *
 * @param contact the person
 * @param object the object
 */
public record Link(ContactId contact, ObjectId object) {}
