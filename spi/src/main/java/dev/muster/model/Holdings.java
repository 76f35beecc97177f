package dev.muster.model;

/**
 * How much hangs on a contact or an object beside its identifiers and values.
 *
 * <p>Immutable.
 *
 * @param events how many events a contact has; 0 for an object
 * @param segments how many segments a contact is in by having been put there; 0 for an object
 * @param links how many relationships it has
 */
public record Holdings(long events, long segments, long links) {

  public Holdings {
    Checks.atLeast("events", 0, events);
    Checks.atLeast("segments", 0, segments);
    Checks.atLeast("links", 0, links);
  }
}
