package dev.muster.report;

/** What a row did to the store. */
public enum Effect {
  /** It made a person. */
  PERSON_CREATED,
  /** It changed a person's attributes or identifiers. */
  PERSON_UPDATED,
  /** It stored an event. */
  EVENT_STORED
}
