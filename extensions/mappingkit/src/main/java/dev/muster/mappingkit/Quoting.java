package dev.muster.mappingkit;

/** Which cells of a file stand in quotes. */
public enum Quoting {
  /** Those that must. */
  NEEDED,
  /** All. */
  ALWAYS
}
