package dev.muster.row;

/** How much a problem weighs. */
public enum Severity {
  /** The row is not imported. */
  ERROR,
  /** The row is imported; something in it deserves a look. */
  WARNING
}
