package dev.muster.rule;

/** What happens to an event whose time lies in the future. It never triggers anything. */
public enum FutureEvents {
  /** It is stored with a warning. */
  KEEP,
  /** Its row is rejected. */
  REJECT
}
