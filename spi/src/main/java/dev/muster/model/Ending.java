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
 */
public record Ending(ImportState state, Instant at, Map<String, Object> report) {

  public Ending {
    if (state == ImportState.RUNNING) {
      throw new IllegalArgumentException("state must be an end, was RUNNING");
    }
    report = Values.copyOfMap(report);
  }
}
