package dev.muster.spec;

/** What becomes of a row that means a person whom the store does not have. */
public enum UnknownPeople {
  /** The person is created. */
  CREATE,
  /** The row is passed over. */
  SKIP,
  /** The row is rejected. */
  REJECT
}
