package dev.muster.report;

/**
 * What rows did to people.
 *
 * <p>Immutable.
 *
 * @param created rows that made a person
 * @param updated rows that changed a person
 */
public record PeopleCounts(long created, long updated) {}
