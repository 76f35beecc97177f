package dev.muster.spec;

/** What becomes of columns that the spec does not name. */
public enum SurplusColumns {
  /** They are passed over, with a warning each. */
  SKIP,
  /** Each becomes a text attribute, in an events file a text property, of the header's name. */
  IMPORT,
  /** The file is refused. */
  REJECT
}
