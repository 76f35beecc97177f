package dev.muster.model;

/** What an engine did with an intent that was handed over. */
public enum Delivery {
  /** The engine took it, now or when the same key was handed over before. */
  TAKEN,
  /** The engine cannot take it now; it will be offered again. */
  NOT_NOW,
  /** The engine will never take it; it is parked and listed. */
  REFUSED
}
