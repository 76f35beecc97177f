package dev.muster.spec;

/** Whether a file must have a column. */
public enum Presence {
  /** A file without the column is refused. */
  REQUIRED,
  /** A file may lack the column. */
  OPTIONAL
}
