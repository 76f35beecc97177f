package dev.muster.model;

import java.util.Optional;

/** What a write of an object or of a link was planned upon, and what must hold still. */
public sealed interface Basis {

  /** It was not there: the write makes it. */
  record Absent() implements Basis {}

  /**
   * It was there.
   *
   * @param seen the revision that it had; empty if the store has none
   */
  record Present(Optional<Revision> seen) implements Basis {}

  /** Answers that it was not there. */
  static Basis absent() {
    return new Absent();
  }

  /** Answers that it was there, with the revision that it had if the store has revisions. */
  static Basis present(Optional<Revision> seen) {
    return new Present(seen);
  }
}
