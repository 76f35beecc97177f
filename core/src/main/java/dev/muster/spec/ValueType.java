package dev.muster.spec;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the text of a cell is read. Every type is lossless: what it does not accept is a problem of
 * the row, never a guess.
 *
 * <p>Dates become text {@code 2024-01-31}, date-times become text {@code 2024-01-31T12:00:00Z} in
 * UTC.
 */
public sealed interface ValueType {

  /** The type's name in JSON. */
  String name();

  /** The cell as it stands. */
  record Text() implements ValueType {

    @Override
    public String name() {
      return "text";
    }
  }

  /**
   * Digits with an optional minus, up to a thousand characters. A leading zero or plus and the
   * minus of a zero are refused, as they would be lost.
   */
  record WholeNumber() implements ValueType {

    @Override
    public String name() {
      return "integer";
    }
  }

  /**
   * Digits with an optional minus, decimal point and fraction. No exponent, no thousands separator;
   * a leading zero and the minus of a zero are refused, as they would be lost.
   */
  record DecimalNumber() implements ValueType {

    @Override
    public String name() {
      return "decimal";
    }
  }

  /**
   * One of two sets of words, without regard to case.
   *
   * @param yes what means true
   * @param no what means false
   */
  record TrueOrFalse(List<String> yes, List<String> no) implements ValueType {

    private static boolean areDisjoint(List<String> some, List<String> others) {
      return some.stream().noneMatch(word -> others.stream().anyMatch(word::equalsIgnoreCase));
    }

    public TrueOrFalse {
      yes = List.copyOf(yes);
      no = List.copyOf(no);
      Checks.that(!yes.isEmpty() && !no.isEmpty(), "boolean must have words for both values");
      Checks.that(areDisjoint(yes, no), "boolean must not have one word for both values");
    }

    @Override
    public String name() {
      return "boolean";
    }
  }

  /**
   * A day of the calendar, of the years 1 to 9999.
   *
   * @param form a pattern with {@code uuuu} for the year, resolved strictly
   */
  record Date(TimeForm form) implements ValueType {

    public Date {
      Checks.that(
          form.kind() == TimeForm.Kind.PATTERN,
          "form of a date must be a pattern, was " + form.kind());
    }

    @Override
    public String name() {
      return "date";
    }
  }

  /**
   * An instant of the years 1 to 9999 in UTC.
   *
   * @param forms accepted, tried in order; at least one
   * @param zone of text without an offset; without a zone such text is refused
   * @param gap what becomes of a time that the zone leaves out; rejected by default
   * @param overlap what becomes of a time that the zone has twice; rejected by default
   */
  record DateTime(List<TimeForm> forms, Optional<ZoneId> zone, TimeInGap gap, TimeInOverlap overlap)
      implements ValueType {

    public DateTime {
      forms = List.copyOf(forms);
      Checks.that(!forms.isEmpty(), "dateTime must have at least one form");
    }

    /** Answers this type with a zone for text without an offset. */
    public DateTime in(ZoneId other) {
      return new DateTime(forms, Optional.of(other), gap, overlap);
    }

    /** Answers this type with another rule for times that the zone leaves out. */
    public DateTime with(TimeInGap rule) {
      return new DateTime(forms, zone, rule, overlap);
    }

    /** Answers this type with another rule for times that the zone has twice. */
    public DateTime with(TimeInOverlap rule) {
      return new DateTime(forms, zone, gap, rule);
    }

    @Override
    public String name() {
      return "dateTime";
    }
  }

  /**
   * A JSON value (RFC 8259) other than null. A member that comes twice is refused.
   *
   * @param maxChars of the cell, 64 Ki by default
   * @param maxDepth of nesting, at most 1,000, 32 by default
   */
  record Json(int maxChars, int maxDepth) implements ValueType {

    public Json {
      Checks.that(maxChars >= 1, "maxChars must be at least 1, was " + maxChars);
      Checks.that(
          maxDepth >= 1 && maxDepth <= 1_000, "maxDepth must be from 1 to 1000, was " + maxDepth);
    }

    @Override
    public String name() {
      return "json";
    }
  }

  /**
   * Text of a known form, kept as it stands.
   *
   * @param format the form
   */
  record Formatted(TextFormat format) implements ValueType {

    @Override
    public String name() {
      return format.json();
    }
  }

  /**
   * Several values in one cell, of one type; blanks around each are dropped, and blank ones are
   * passed over.
   *
   * @param element the type of each, which is no list
   * @param separator between them; no way to write it inside a value
   */
  record ListOf(ValueType element, String separator) implements ValueType {

    public ListOf {
      Checks.that(!(element instanceof ListOf), "element of a list must not be a list");
      Checks.that(!separator.isEmpty(), "separator must not be empty");
    }

    @Override
    public String name() {
      return "list";
    }
  }

  /**
   * What the cell looks like: a number without a leading zero, {@code true} or {@code false} in any
   * case, an ISO date-time, else text. Text in single or double quotes is text without them.
   */
  record Detected() implements ValueType {

    @Override
    public String name() {
      return "detected";
    }
  }

  /** Text as it stands. */
  static ValueType text() {
    return new Text();
  }

  /** A whole number of any length. */
  static ValueType integer() {
    return new WholeNumber();
  }

  /** A decimal number. */
  static ValueType decimal() {
    return new DecimalNumber();
  }

  /** {@code true} or {@code false}. */
  static ValueType trueOrFalse() {
    return new TrueOrFalse(List.of("true"), List.of("false"));
  }

  /** A day in ISO form. */
  static ValueType date() {
    return date("uuuu-MM-dd");
  }

  /** A day in the form of a pattern. */
  static ValueType date(String pattern) {
    return new Date(TimeForm.pattern(pattern));
  }

  /** An instant in ISO form with an offset. */
  static DateTime dateTime() {
    return dateTime(TimeForm.iso());
  }

  /** An instant in one of the given forms. */
  static DateTime dateTime(TimeForm... forms) {
    return new DateTime(
        Arrays.asList(forms), Optional.empty(), TimeInGap.REJECT, TimeInOverlap.REJECT);
  }

  /** A JSON value within the default limits. */
  static ValueType json() {
    return new Json(64 << 10, 32);
  }

  /** Text of a known form. */
  static ValueType text(TextFormat format) {
    return new Formatted(format);
  }

  /** Several values of a type in one cell. */
  static ValueType listOf(ValueType element, String separator) {
    return new ListOf(element, separator);
  }

  /** Whatever the cell looks like. */
  static ValueType detected() {
    return new Detected();
  }
}
