package dev.muster.spec;

/** Whether a file must have a column. */
public enum Presence {
  /** A file without the column is refused. */
  REQUIRED,
  /** A file may lack the column. */
  OPTIONAL,
  /** A file may lack the column, but a row that makes somebody new must have a value. */
  FOR_NEW_PEOPLE
}
