package dev.muster.spec;

/** What becomes of a people row that means a person whom the store has. */
public enum KnownPeople {
  /** The person is updated. */
  UPDATE,
  /** The row is passed over. */
  SKIP,
  /** The row is rejected. */
  REJECT
}
