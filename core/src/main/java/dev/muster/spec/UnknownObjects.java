package dev.muster.spec;

/** What becomes of a row that means an object that the store does not have. */
public enum UnknownObjects {
  /** The object is created; in files of objects only. */
  CREATE,
  /** The row is passed over. */
  SKIP,
  /** The row is rejected. */
  REJECT
}
