package dev.muster.spec;

/**
 * How the headers of a file are compared with those of the columns of a spec. A column that more
 * than one header means under the rule is never guessed: the file is refused.
 */
public enum HeaderMatch {
  /** Every character counts (C3, B9). */
  EXACT,
  /** Case, blanks, underscores and punctuation do not count. */
  NORMALISED,
  /**
   * Nor does it matter under which of the names that address books use, such as {@code Surname}.
   */
  SYNONYMS
}
