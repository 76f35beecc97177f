package dev.muster.rule;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.row.MappedRow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a trigger policy decides about.
 *
 * <p>Immutable.
 *
 * @param occurrence what happened
 * @param time when, if the occurrence has a time of its own, as the file gives it
 * @param now the import's instant
 * @param campaign that listens to it
 * @param row that it came from
 */
public record TriggerCase(
    Occurrence occurrence, Optional<Instant> time, Instant now, Campaign campaign, MappedRow row) {

  /**
   * The end of all delays. {@link #due()} is never later, and what is due then or later does not
   * start: {@link SuppressReason#DELAY_TOO_LONG}.
   */
  public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** How old the occurrence is; negative in the future, zero without a time of its own. */
  public Duration age() {
    return time.map(own -> Duration.between(own, now)).orElse(Duration.ZERO);
  }

  /**
   * When the campaign's delay has passed since the occurrence, on the calendar of the campaign's
   * zone; {@link #NEVER} for a delay so large that it cannot be added.
   */
  public Instant due() {
    try {
      Instant due = time.orElse(now).atZone(campaign.zone()).plus(campaign.delay()).toInstant();
      return due.isAfter(NEVER) ? NEVER : due;
    } catch (DateTimeException | ArithmeticException tooLarge) {
      return NEVER;
    }
  }

  /** {@link #due()}, or the import's instant if that is later. */
  public Instant earliestStart() {
    Instant due = due();
    return due.isAfter(now) ? due : now;
  }
}
