package dev.muster.model;

/** Where an intent is on its way. */
public enum IntentState {
  /** Committed, not yet handed over. */
  PENDING,
  /** The engine has it. */
  DELIVERED,
  /** The engine refused it for good, or failed whenever a delivery offered it. */
  PARKED,
  /** Not handed over until it is released. */
  HELD,
  /** Taken back before it was handed over. */
  WITHDRAWN,
  /** Beyond a cap of the import. Not handed over until it is released. */
  OVER_CAP,
  /** Too late to be handed over when its turn came. Not handed over until it is released. */
  EXPIRED,
  /** Released: to be handed over, however late and whatever the caps. */
  RELEASED,
  /** Handed to an engine that ignores keys, and whose answer is not known. */
  UNKNOWN
}
