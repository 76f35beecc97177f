package dev.muster.model;

/** Where an intent is on its way. */
public enum IntentState {
  /** Committed, not yet handed over. */
  PENDING,
  /** The engine has it. */
  DELIVERED,
  /** The engine refused it for good. */
  PARKED,
  /** Not handed over until it is released. */
  HELD,
  /** Taken back before it was handed over. */
  WITHDRAWN
}
