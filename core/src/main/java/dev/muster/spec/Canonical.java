package dev.muster.spec;

/** How an identifier's text becomes canonical, after Unicode's composed form (NFC). */
public enum Canonical {
  /** Upper and lower case differ. */
  EXACT,
  /** Upper and lower case are the same; kept in lower case. */
  LOWER_CASE
}
