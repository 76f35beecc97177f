package dev.muster.model;

/**
 * What a batch did to one contact, object or link, so that it can be undone.
 *
 * <p>Immutable.
 *
 * @param firstRecord of the batch
 * @param write what was asked, with the values before
 * @param receipt what the store answered, with the revision after, and the contact if it was one
 */
public record Image(long firstRecord, Write write, Receipt receipt) {}
