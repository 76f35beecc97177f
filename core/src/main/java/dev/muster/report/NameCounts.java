package dev.muster.report;

/**
 * How many names in a file the host's catalog does not have.
 *
 * <p>Immutable.
 *
 * @param newAttributes of people
 * @param newEvents distinct names of events
 */
public record NameCounts(long newAttributes, long newEvents) {}
