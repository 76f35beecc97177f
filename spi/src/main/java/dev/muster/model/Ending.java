package dev.muster.model;

import java.time.Instant;
import java.util.Map;

/**
 * How an import ended.
 *
 * <p>Immutable.
 *
 * @param state any but {@link ImportState#RUNNING}
 * @param at when
 * @param report the report, a map of {@link Values}, opaque to the journal
 * @param notice whether people are to be told
 */
public record Ending(
    ImportState state, Instant at, Map<String, Object> report, NoticeState notice) {

  /** Makes an end of which nobody is to be told. */
  public Ending(ImportState state, Instant at, Map<String, Object> report) {
    this(state, at, report, NoticeState.NONE);
  }

  /** Answers this end, of which people were told, or are to be. */
  public Ending withNotice(NoticeState other) {
    return new Ending(state, at, report, other);
  }

  public Ending {
    if (state == ImportState.RUNNING) {
      throw new IllegalArgumentException("state must be an end, was RUNNING");
    }
    report = Values.copyOfMap(report);
  }
}
