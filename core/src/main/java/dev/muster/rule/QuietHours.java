package dev.muster.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Hours of the day at which nothing is to start, for example from ten in the evening to eight in
 * the morning.
 *
 * <p>Immutable.
 *
 * @param from when they begin, that moment included
 * @param to when they end, that moment excluded; on the next day if it is before {@code from}
 * @param zone whose clocks count, daylight changes included
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("to must differ from from, was " + to);
    }
  }

  /** Answers an instant as it is, or the end of the quiet hours that it lies in. */
  public Instant shift(Instant instant) {
    if (!instant.isBefore(TriggerCase.NEVER)) {
      return instant;
    }
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    LocalTime time = local.toLocalTime();
    if (!covers(time)) {
      return instant;
    }
    LocalDateTime end = local.toLocalDate().plusDays(time.isBefore(to) ? 0 : 1).atTime(to);
    return endFrom(instant, end);
  }

  private boolean covers(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(to);
    return from.isBefore(to) ? begun && !ended : begun || !ended;
  }

  /** A time of day that clocks show twice ends the hours the first time that is still to come. */
  private Instant endFrom(Instant instant, LocalDateTime end) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(end);
    if (offsets.isEmpty()) {
      return rules.getTransition(end).getInstant();
    }
    return offsets.stream()
        .map(end::toInstant)
        .filter(candidate -> !candidate.isBefore(instant))
        .findFirst()
        .orElse(instant);
  }

  String describe() {
    return "quietHours[" + from + " to " + to + " " + zone + "]";
  }
}
