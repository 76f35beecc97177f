package dev.muster.spec;

/** What a row may do to an identifier of a person whom it did not make. */
public enum IdentifierChange {
  /** A person who lacks it gets it; to change one that is set is an error. */
  FILL,
  /** A person who lacks it, or has another, keeps that: the row has an error. */
  NEVER,
  /** A person who lacks it gets it, and one that is set is changed. */
  CHANGE,
  /**
   * The store issues it: it finds people and is never given to anybody, so that nobody is created
   * by it. Every store answers it, as it is the store's own id of a contact.
   */
  LOOK_UP
}
