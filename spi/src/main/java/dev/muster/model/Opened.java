package dev.muster.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a journal knows of an import that was just opened.
 *
 * <p>Immutable.
 *
 * @param epoch of this owner; higher than that of any owner before
 * @param state where the import stands
 * @param facts those of the first opening
 * @param checkpoint how far it has come
 * @param report what {@link Ending#report()} said, once it has ended
 */
public record Opened(
    long epoch,
    ImportState state,
    ImportFacts facts,
    Optional<Checkpoint> checkpoint,
    Optional<Map<String, Object>> report) {

  /** Answers an import that was never opened before. */
  public static Opened fresh(long epoch, ImportFacts facts) {
    return new Opened(epoch, ImportState.RUNNING, facts, Optional.empty(), Optional.empty());
  }
}
