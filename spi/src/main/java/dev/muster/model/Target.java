package dev.muster.model;

import java.util.List;
import java.util.Optional;

/** Which contact a write means. */
public sealed interface Target {

  /**
   * A contact that was found.
   *
   * @param id the store's name for it
   * @param seen the revision that the write was planned upon; empty if the store has none
   */
  record Known(ContactId id, Optional<Revision> seen) implements Target {}

  /**
   * A contact to be made.
   *
   * @param guards what must still hold, so that no one else has made the same person meanwhile
   */
  record Fresh(List<Guard> guards) implements Target {

    public Fresh {
      guards = List.copyOf(guards);
    }
  }
}
