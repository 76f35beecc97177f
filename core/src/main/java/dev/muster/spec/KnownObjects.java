package dev.muster.spec;

/** What becomes of an objects row that means an object that the store has. */
public enum KnownObjects {
  /** The object is updated. */
  UPDATE,
  /** The row is passed over. */
  SKIP,
  /** The row is rejected. */
  REJECT
}
