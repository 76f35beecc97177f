package dev.muster.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Days and date-times as instants; a day is its start in UTC. */
final class Moment {

  private static final int CHARS_OF_A_DAY = 10;
  private static final int MOST_CHARS = 40;

  private Moment() {}

  /** Answers the instant of a value that is a day or date-time in the form that types give it. */
  static Optional<Instant> of(Object value) {
    return value instanceof String text && text.length() <= MOST_CHARS
        ? parsed(text)
        : Optional.empty();
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(
          text.length() == CHARS_OF_A_DAY ? start(LocalDate.parse(text)) : Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
