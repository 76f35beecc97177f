package dev.muster.spec;

/** What makes an event of a file one and the same, so that it is stored once. */
public enum EventIdentity {
  /**
   * Person, name, time as written, properties, and n for the n-th equal row of the file: every row
   * is kept, and the same file again changes nothing.
   */
  CONTENT,
  /** The cell of the column that is mapped to the event's key. */
  COLUMN,
  /**
   * The import's key and the record's number; what an event without a time is known by, whatever is
   * asked.
   */
  RECORD
}
