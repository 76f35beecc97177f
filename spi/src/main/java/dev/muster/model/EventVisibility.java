package dev.muster.model;

/** Where a host shows and counts an event. */
public enum EventVisibility {
  /** Everywhere. */
  EVERYWHERE,
  /** With its person and for whom it concerns, but not in analytics. */
  PROFILE_ONLY
}
