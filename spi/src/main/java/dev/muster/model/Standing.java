package dev.muster.model;

/** Whether a contact may be written. */
public enum Standing {
  /** An ordinary contact. */
  ACTIVE,
  /** The host has suppressed this person: rows that mean it are skipped. */
  SUPPRESSED
}
