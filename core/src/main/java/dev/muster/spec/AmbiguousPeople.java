package dev.muster.spec;

/** What becomes of a row whose identifier several people carry. */
public enum AmbiguousPeople {
  /** The row is rejected. */
  REJECT,
  /** The row is passed over. */
  SKIP
}
