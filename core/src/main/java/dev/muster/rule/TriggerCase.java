package dev.muster.rule;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.row.MappedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a trigger policy decides about.
 *
 * <p>Immutable.
 *
 * @param occurrence what happened
 * @param time when, if the occurrence has a time of its own
 * @param now the import's instant
 * @param campaign that listens to it
 * @param row that it came from
 */
public record TriggerCase(
    Occurrence occurrence, Optional<Instant> time, Instant now, Campaign campaign, MappedRow row) {

  /** How old the occurrence is; negative in the future, zero without a time of its own. */
  public Duration age() {
    return time.map(own -> Duration.between(own, now)).orElse(Duration.ZERO);
  }

  /**
   * When the campaign's delay has passed since the occurrence, on the calendar of the campaign's
   * zone.
   */
  public Instant due() {
    return time.orElse(now).atZone(campaign.zone()).plus(campaign.delay()).toInstant();
  }

  /** {@link #due()}, or the import's instant if that is later. */
  public Instant earliestStart() {
    Instant due = due();
    return due.isAfter(now) ? due : now;
  }
}
