package dev.muster.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One import in the history.
 *
 * <p>Immutable.
 *
 * @param scope whose
 * @param state where it stands
 * @param facts what was fixed when it was first opened
 * @param ending how it ended, once it has
 */
public record ImportEntry(
    Scope scope, ImportState state, ImportFacts facts, Optional<Ending> ending) {

  /** When the import was first opened. */
  public Instant startedAt() {
    return facts.instant();
  }
}
