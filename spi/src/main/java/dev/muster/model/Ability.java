package dev.muster.model;

/**
 * What a store can do beyond finding and writing contacts. Nothing is sent that needs an ability
 * not declared.
 */
public enum Ability {
  /**
   * At most one contact carries an identifier that was claimed as unique, whoever writes. To a
   * store without it every claim is sent as {@link Uniqueness#SHARED}.
   */
  UNIQUE_IDENTIFIERS,
  /** Events are kept with their keys, each key once. Without it no key is known. */
  EVENT_KEYS,
  /** Contacts have revisions, and a write is refused when its contact's has moved. */
  REVISIONS,
  /** Contacts can be removed; with {@link #OBJECTS}, objects and links too. */
  REMOVAL,
  /** Contacts can be put into segments and taken out of them. */
  SEGMENTS,
  /** Events can be withdrawn, by their keys. */
  EVENT_REMOVAL,
  /**
   * Events are kept with their visibility. To a store without it every event is sent as {@link
   * EventVisibility#EVERYWHERE}.
   */
  EVENT_VISIBILITY,
  /** There are objects that are not people, and relationships of people to them. */
  OBJECTS,
  /** What hangs on a contact or object can be counted, and is checked when it is removed. */
  HOLDINGS,
  /**
   * Reads may come from another thread while a write is under way, and answer what was kept before
   * it, or after. Without it calls come one at a time.
   */
  CONCURRENT_READS
}
