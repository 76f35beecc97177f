package dev.muster.spec;

/** What becomes of a local time that clocks went back over, so that it was twice. */
public enum TimeInOverlap {
  /** The cell is unreadable. */
  REJECT,
  /** The first of the two instants. */
  EARLIER,
  /** The second of the two instants. */
  LATER
}
