package dev.muster.spec;

/** What a cell does that cannot be read as its type, or is none of the values allowed. */
public enum BadCell {
  /** The row is rejected. */
  REJECT_ROW,
  /** The value is dropped with a warning; the rest of the row goes on. */
  DROP_VALUE,
  /** The text is kept as it stands, with a warning. */
  KEEP_TEXT
}
