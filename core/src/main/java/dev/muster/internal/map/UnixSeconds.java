package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Reads whole seconds since 1970, with an optional fraction of up to nine places. */
final class UnixSeconds {

  private static final int MOST_CHARACTERS = 24;
  private static final int PLACES_OF_A_NANO = 9;
  private static final BigDecimal LAST = BigDecimal.valueOf(253_402_300_799L);
  private static final BigDecimal MILLIS_LAST = LAST.movePointRight(3);

  private UnixSeconds() {}

  static Object read(String text) {
    Object number =
        text.length() <= MOST_CHARACTERS ? NumberReader.decimal(text) : ProblemCode.NOT_A_DATE_TIME;
    if (!(number instanceof BigDecimal seconds) || seconds.scale() > PLACES_OF_A_NANO) {
      return ProblemCode.NOT_A_DATE_TIME;
    }
    if (seconds.abs().compareTo(LAST) > 0) {
      return seconds.abs().compareTo(MILLIS_LAST) <= 0
          ? ProblemCode.MILLISECONDS
          : ProblemCode.NOT_A_DATE_TIME;
    }
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(PLACES_OF_A_NANO).longValueExact();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }
}
