package dev.muster.spec;

/** What becomes of a local time that clocks went forward over, so that it never was. */
public enum TimeInGap {
  /** The cell is unreadable. */
  REJECT,
  /** It is taken as many minutes later as clocks went forward: 02:30 becomes 03:30. */
  MOVE_FORWARD
}
