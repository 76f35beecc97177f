package dev.muster.spec;

/** What a blank cell does to its field. A blank identifier cell never does anything. */
public enum BlankCell {
  /** The field keeps its value. */
  KEEP,
  /** The field loses its value. */
  CLEAR,
  /** The row is rejected. */
  REJECT
}
