package dev.muster.internal.map;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date and time in ISO form, read by one scan as formatters cost more than the rest of the row:
 * day, then {@code T} or a blank and the time, then an offset. The time may lack seconds or
 * fraction, the whole may lack the offset, and a day alone is its midnight.
 */
record IsoDateTime(LocalDateTime local, Optional<ZoneOffset> offset) {

  /** Answers what a text says; empty if it is not in this form, or no such moment exists. */
  static Optional<IsoDateTime> parse(String text) {
    return new Scan(text).read();
  }

  /**
   * One pass over the text; {@code bad} is raised by whatever does not fit, and looked at in the
   * end.
   */
  private static final class Scan {

    private final String text;
    private int at;
    private boolean bad;

    Scan(String text) {
      this.text = text;
    }

    Optional<IsoDateTime> read() {
      int year = number(4);
      expect('-');
      int month = number(2);
      expect('-');
      int day = number(2);
      if (bad || year < 1 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) {
        return Optional.empty();
      }
      LocalDate date = LocalDate.of(year, month, day);
      return at == text.length()
          ? Optional.of(new IsoDateTime(date.atStartOfDay(), Optional.empty()))
          : time(date);
    }

    private static int lastDay(int year, int month) {
      return YearMonth.of(year, month).lengthOfMonth();
    }

    private Optional<IsoDateTime> time(LocalDate day) {
      bad |= !take('T') && !take(' ');
      int hour = number(2);
      expect(':');
      int minute = number(2);
      boolean seconds = take(':');
      int second = seconds ? number(2) : 0;
      int nanos = seconds ? fraction() : 0;
      if (bad || hour > 23 || minute > 59 || second > 59) {
        return Optional.empty();
      }
      LocalDateTime local = day.atTime(hour, minute, second, nanos);
      Optional<ZoneOffset> offset = at == text.length() ? Optional.empty() : offset();
      return bad ? Optional.empty() : Optional.of(new IsoDateTime(local, offset));
    }

    private Optional<ZoneOffset> offset() {
      if (take('Z')) {
        bad |= at != text.length();
        return Optional.of(ZoneOffset.UTC);
      }
      int sign = take('-') ? -1 : 1;
      bad |= sign == 1 && !take('+');
      int hours = number(2);
      boolean colon = take(':');
      int minutes = colon || at < text.length() ? number(2) : 0;
      int total = hours * 60 + minutes;
      bad |= at != text.length() || minutes > 59 || total > 18 * 60;
      return bad ? Optional.empty() : Optional.of(ZoneOffset.ofTotalSeconds(sign * total * 60));
    }

    private int fraction() {
      if (!take('.')) {
        return 0;
      }
      int start = at;
      int nanos = 0;
      while (isDigit() && at - start < 9) {
        nanos = nanos * 10 + (text.charAt(at++) - '0');
      }
      bad |= at == start;
      for (int i = at - start; i < 9; i++) {
        nanos *= 10;
      }
      return nanos;
    }

    private int number(int digits) {
      int value = 0;
      for (int i = 0; i < digits; i++) {
        if (!isDigit()) {
          bad = true;
          return 0;
        }
        value = value * 10 + (text.charAt(at++) - '0');
      }
      return value;
    }

    private boolean isDigit() {
      return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean take(char wanted) {
      boolean there = at < text.length() && text.charAt(at) == wanted;
      at += there ? 1 : 0;
      return there;
    }

    private void expect(char wanted) {
      bad |= !take(wanted);
    }
  }
}
