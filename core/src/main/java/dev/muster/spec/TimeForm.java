package dev.muster.spec;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * A form in which a file may write instants.
 *
 * <p>Immutable.
 *
 * @param kind which kind of form
 * @param pattern of a {@link Kind#PATTERN}, else empty
 */
public record TimeForm(Kind kind, String pattern) {

  /** The kinds of form. */
  public enum Kind {
    /**
     * {@code 2024-01-31}, then {@code T} or a blank and {@code 12:00}, {@code 12:00:00} or {@code
     * 12:00:00.123}, then an offset {@code Z}, {@code +10}, {@code +1000} or {@code +10:00}, or
     * none. A day alone is its midnight.
     */
    ISO,
    /**
     * Whole seconds since 1970, with an optional fraction. Thirteen digits, which are milliseconds,
     * are refused.
     */
    UNIX_SECONDS,
    /** A pattern of {@link DateTimeFormatter}, resolved strictly, in English. */
    PATTERN
  }

  public TimeForm {
    Checks.that(
        (kind == Kind.PATTERN) != pattern.isEmpty(),
        "pattern must be given for PATTERN, and only then");
    Checks.that(pattern.indexOf('y') < 0, "pattern must spell the year uuuu, as yyyy needs an era");
    strict(pattern);
  }

  /** ISO form. */
  public static TimeForm iso() {
    return new TimeForm(Kind.ISO, "");
  }

  /** Unix seconds. */
  public static TimeForm unixSeconds() {
    return new TimeForm(Kind.UNIX_SECONDS, "");
  }

  /**
   * The form of a pattern.
   *
   * @throws IllegalArgumentException if it is not a pattern of {@link DateTimeFormatter}
   */
  public static TimeForm pattern(String pattern) {
    return new TimeForm(Kind.PATTERN, pattern);
  }

  /** A formatter of the pattern, strict, in English; of no use without a pattern. */
  public DateTimeFormatter formatter() {
    return strict(pattern);
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
