package dev.muster.rule;

/** What happens to a campaign whose delay has passed by the time of the import. */
public enum ElapsedDelay {
  /** It starts at once (rule V6). */
  SEND_NOW,
  /** It does not start (rule V21). */
  DISCARD
}
