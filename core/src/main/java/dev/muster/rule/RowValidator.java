package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says what is wrong with a row. An error rejects the row, a warning lets it pass.
 *
 * <p>Must be pure and safe for any number of threads; the built-in ones are immutable and equal by
 * value. A validator that throws stops the import. Fields are named as {@link MappedRow#value}
 * knows them; where a problem names a field as its column, the report shows the header of the
 * field's column. A built-in rule takes time that is linear in the length of the row's values, and
 * holds for a list if it holds for each of its values.
 */
public interface RowValidator {

  /** Answers all problems of a row; the empty list if it is valid. */
  List<Problem> problems(MappedRow row);

  /**
   * Describes the rule, so that a resumed import can tell whether it is still the same: equal
   * descriptions mean equal answers.
   */
  String describe();

  /**
   * The fields that the rule looks at, as far as it knows; a field that no column of the spec fills
   * is refused when the importer is built. None by default.
   */
  default Set<String> fields() {
    return Set.of();
  }

  /** Answers a validator that says what this one and the other say. */
  default RowValidator and(RowValidator other) {
    return AllOf.of(Stream.of(this, other));
  }

  /** Answers a validator that says what this one says, all of it as warnings. */
  default RowValidator asWarning() {
    return new AsWarning(this);
  }

  /** Every row is valid. */
  static RowValidator acceptAll() {
    return new AllOf(List.of());
  }

  /**
   * The row must give each of these fields a value.
   *
   * @throws IllegalArgumentException if there is none, or one is blank or comes twice
   */
  static RowValidator required(String... fields) {
    return new RequiredFields(Arrays.asList(fields));
  }

  /**
   * The row must give at least one of these fields a value.
   *
   * @throws IllegalArgumentException if they are fewer than two, or one is blank or comes twice
   */
  static RowValidator atLeastOne(String... fields) {
    return new AtLeastOne(Arrays.asList(fields));
  }

  /**
   * The row may give only one of these fields a value.
   *
   * @throws IllegalArgumentException if they are fewer than two, or one is blank or comes twice
   */
  static RowValidator atMostOne(String... fields) {
    return new AtMostOne(Arrays.asList(fields));
  }

  /**
   * Those of these fields that have a value must have the same one; numbers count by their amount.
   *
   * @throws IllegalArgumentException if they are fewer than two, or one is blank or comes twice
   */
  static RowValidator sameValue(String... fields) {
    return new SameValue(Arrays.asList(fields));
  }

  /**
   * Those of these fields that have a value must hold numbers, or dates and date-times, none of
   * which is below the one before it: a start and its end. A date counts as its start in UTC.
   *
   * @throws IllegalArgumentException if they are fewer than two, or one is blank or comes twice
   */
  static RowValidator inOrder(String... fields) {
    return new InOrder(Arrays.asList(fields));
  }

  /**
   * A value that the field has must have the form of one e-mail address as people have them: at
   * most 254 characters, a local part without quotes and a host name of at least two labels, in
   * letters of all scripts; no display name, comment, blank or address literal.
   */
  static RowValidator emailSyntax(String field) {
    return new EmailSyntax(field);
  }

  /**
   * A value that the field has must be one of these, compared exactly.
   *
   * @throws IllegalArgumentException if there is none
   */
  static RowValidator oneOf(String field, String... values) {
    return new OneOf(field, Arrays.asList(values));
  }

  /**
   * A text that the field has must have at least {@code min} and at most {@code max} characters
   * (code points).
   *
   * @throws IllegalArgumentException if that is no range, or it begins below 0
   */
  static RowValidator length(String field, int min, int max) {
    return new TextLength(field, min, max);
  }

  /**
   * A text that the field has must match a regular expression as a whole. A match that takes too
   * many steps for the text's length fails.
   *
   * @throws IllegalArgumentException if it is not a regular expression
   */
  static RowValidator pattern(String field, String regex) {
    return new TextPattern(field, regex);
  }

  /**
   * A value that the field has must be a number from {@code min} to {@code max}, both included. A
   * text is no number: the column must be read as one.
   *
   * @throws IllegalArgumentException if that is no range
   */
  static RowValidator numberRange(String field, Number min, Number max) {
    return new NumberRange(field, Optional.of(Amount.bound(min)), Optional.of(Amount.bound(max)));
  }

  /** A value that the field has must be a number of at least {@code min}. */
  static RowValidator atLeast(String field, Number min) {
    return new NumberRange(field, Optional.of(Amount.bound(min)), Optional.empty());
  }

  /** A value that the field has must be a number of at most {@code max}. */
  static RowValidator atMost(String field, Number max) {
    return new NumberRange(field, Optional.empty(), Optional.of(Amount.bound(max)));
  }

  /**
   * A value that the field has must be a date-time in a window; a date counts as its start in UTC.
   * A window that ends today ends so for ever: it is part of what the rule is, and a resumed import
   * asks for the same.
   *
   * @param from the first instant of the window
   * @param before the first instant after it
   * @throws IllegalArgumentException if the window is empty
   */
  static RowValidator dateWindow(String field, Instant from, Instant before) {
    return new DateWindow(field, Optional.of(from), Optional.of(before));
  }

  /**
   * As the other {@link #dateWindow(String, Instant, Instant)}, for whole days in UTC.
   *
   * @param from the first day of the window
   * @param before the first day after it
   */
  static RowValidator dateWindow(String field, LocalDate from, LocalDate before) {
    return dateWindow(field, Moment.start(from), Moment.start(before));
  }

  /** A value that the field has must be a date or date-time of this instant or later. */
  static RowValidator notBefore(String field, Instant from) {
    return new DateWindow(field, Optional.of(from), Optional.empty());
  }

  /** A value that the field has must be a date or date-time before this instant. */
  static RowValidator before(String field, Instant before) {
    return new DateWindow(field, Optional.empty(), Optional.of(before));
  }

  /**
   * A rule of the host's own.
   *
   * @param name what to call it
   * @param version to be changed whenever its answers change
   * @param rule pure, and safe for any number of threads
   * @throws IllegalArgumentException if name or version is blank
   */
  static RowValidator named(String name, String version, Function<MappedRow, List<Problem>> rule) {
    return named(name, version, List.of(), rule);
  }

  /**
   * A rule of the host's own that says which fields it looks at.
   *
   * @param name what to call it
   * @param version to be changed whenever its answers change
   * @param fields that it looks at
   * @param rule pure, and safe for any number of threads
   * @throws IllegalArgumentException if name or version is blank, or a field is blank or comes
   *     twice
   */
  static RowValidator named(
      String name, String version, List<String> fields, Function<MappedRow, List<Problem>> rule) {
    return new NamedValidator(name, version, fields, rule);
  }
}
