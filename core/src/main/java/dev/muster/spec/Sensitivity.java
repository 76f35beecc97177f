package dev.muster.spec;

/** Whether what a column holds may be shown. */
public enum Sensitivity {
  /** Its cells may stand in samples and previews. */
  PLAIN,
  /** Its cells are left out of samples and previews. */
  SENSITIVE
}
