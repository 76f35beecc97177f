package dev.muster.spec;

/**
 * What a blank cell does to its field. A blank identifier cell does nothing, unless its own column
 * rejects it; one of a skipped column never does anything.
 */
public enum BlankCell {
  /** The field keeps its value. */
  KEEP,
  /** The field loses its value. */
  CLEAR,
  /** The field keeps its value, and the row is warned. */
  WARN,
  /** The row is rejected. */
  REJECT
}
