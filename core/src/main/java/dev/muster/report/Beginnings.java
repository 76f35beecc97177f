package dev.muster.report;

/** Whether people are told that an import has begun; how it ended they are told always. */
public enum Beginnings {
  /** They are not. */
  UNTOLD,
  /** They are. */
  TOLD
}
