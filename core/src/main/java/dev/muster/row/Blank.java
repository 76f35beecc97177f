package dev.muster.row;

/** What stands in a row's field in place of a value. */
public enum Blank {
  /** The cell is blank or absent, and the field keeps what it has. */
  KEEPS,
  /** The cell is blank, and the field loses what it has. */
  CLEARS
}
