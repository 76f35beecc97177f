package dev.muster.model;

/** Why a store refused a write. */
public enum Refusal {
  /**
   * What was read has changed since: another revision, another carrier of an identifier, an event
   * key that is taken. The importer looks again and plans anew.
   */
  MOVED,
  /** The write breaks a rule of the store's own. The importer rejects the row. */
  INVALID
}
