package dev.muster.model;

/** Whether people are to be told how an import ended. */
public enum NoticeState {
  /** Nobody is. */
  NONE,
  /** They are, and were not yet. */
  OWED,
  /** They were. */
  SENT
}
