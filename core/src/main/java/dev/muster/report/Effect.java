package dev.muster.report;

/** What a row did to the store. */
public enum Effect {
  /** It made a person. */
  PERSON_CREATED,
  /** It changed a person's attributes or identifiers. */
  PERSON_UPDATED,
  /** It stored an event. */
  EVENT_STORED,
  /** It put a person into a segment. */
  SEGMENT_JOINED,
  /** It made an object. */
  OBJECT_CREATED,
  /** It changed an object's attributes. */
  OBJECT_UPDATED,
  /** It made a relationship between a person and an object. */
  RELATIONSHIP_MADE,
  /** It changed a relationship's attributes. */
  RELATIONSHIP_UPDATED
}
