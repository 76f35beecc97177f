package dev.muster.report;

/**
 * What rows did to events.
 *
 * <p>Immutable.
 *
 * @param stored rows that stored an event
 */
public record EventCounts(long stored) {}
