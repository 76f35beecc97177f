package dev.muster.model;

/** How a row's way ended. Every record of a file ends in exactly one of these. */
public enum OutcomeKind {
  /** It made a person, or in an events file stored an event. */
  CREATED,
  /** It changed a person who was there. */
  UPDATED,
  /** All that it says was there already. */
  UNCHANGED,
  /** A rule of the spec passes it over. */
  SKIPPED,
  /** It has an error and was not imported. */
  REJECTED,
  /** The run ended before it. */
  UNPROCESSED
}
