package dev.muster.report;

/**
 * A contact or an object that an undo left as it is, whole.
 *
 * <p>Immutable.
 *
 * @param kind which of the two
 * @param record of the import's file: the first that wrote to it
 * @param reason why it was left
 */
public record KeptThing(Kind kind, long record, KeptReason reason) {

  /** What an undo decides about as a whole. */
  public enum Kind {
    /** A contact, with its events, memberships and relationships. */
    CONTACT,
    /** An object that is not a person. */
    OBJECT
  }
}
