package dev.muster.cli;

/** Exit codes. */
final class Exit {

  /** Nothing was rejected or left unprocessed. */
  static final int FINE = 0;

  /** Read to the end, and some rows were rejected. */
  static final int REJECTS = 1;

  /** Refused before the first write. */
  static final int REFUSED = 2;

  /** Stopped part way. */
  static final int STOPPED = 3;

  /** Options or arguments that make no sense. */
  static final int MISUSE = 64;

  private Exit() {}
}
