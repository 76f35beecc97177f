package dev.muster.spec;

/** What becomes of columns that the spec does not name. */
public enum SurplusColumns {
  /** They are passed over, with a warning each. */
  SKIP,
  /**
   * Each becomes a text attribute of the header's name, in an events file a text property; more of
   * them than {@link Limits#newAttributes} refuse the file.
   */
  IMPORT,
  /** The file is refused. */
  REJECT
}
