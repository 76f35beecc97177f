package dev.muster.model;

/** Where an import stands. */
public enum ImportState {
  /** Begun and not ended; also what a crash leaves behind. */
  RUNNING,
  /** Read to its end. */
  DONE,
  /** Refused before the first write. */
  REFUSED,
  /** Stopped part way. */
  STOPPED,
  /** Cancelled by its owner. */
  CANCELLED,
  /** Taken back by an undo, which may still be under way; never gone on with. */
  UNDONE
}
