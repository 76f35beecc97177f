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
  /** Contacts can be removed. */
  REMOVAL
}
