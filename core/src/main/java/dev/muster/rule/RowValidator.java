package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Says what is wrong with a row. An error rejects the row, a warning lets it pass.
 *
 * <p>Must be pure and safe for any number of threads; the built-in ones are immutable. A validator
 * that throws stops the import. Fields are named as {@link MappedRow#value} knows them; where a
 * problem names a field as its column, the report shows the header of the field's column.
 */
public interface RowValidator {

  /** Answers all problems of a row; the empty list if it is valid. */
  List<Problem> problems(MappedRow row);

  /**
   * Describes the rule, so that a resumed import can tell whether it is still the same: equal
   * descriptions mean equal answers.
   */
  String describe();

  /** Answers a validator that says what this one and the other say. */
  default RowValidator and(RowValidator other) {
    return new AllOf(List.of(this, other));
  }

  /** Every row is valid. */
  static RowValidator acceptAll() {
    return new AllOf(List.of());
  }

  /** The row must give each of these fields a value. */
  static RowValidator required(String... fields) {
    return new RequiredFields(Arrays.asList(fields));
  }

  /**
   * A value that the field has must have the form of one e-mail address as people have them: at
   * most 254 characters, a local part without quotes and a host name of at least two labels, in
   * letters of all scripts; no display name, comment, blank or address literal.
   */
  static RowValidator emailSyntax(String field) {
    return new EmailSyntax(field);
  }

  /** A value that the field has must be one of these, compared exactly. */
  static RowValidator oneOf(String field, String... allowed) {
    return new OneOf(field, Arrays.asList(allowed));
  }

  /**
   * A text that the field has must have at least {@code min} and at most {@code max} characters
   * (code points).
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
   * A rule of the host's own.
   *
   * @param name what to call it
   * @param version to be changed whenever its answers change
   * @param rule pure, and safe for any number of threads
   */
  static RowValidator named(String name, String version, Function<MappedRow, List<Problem>> rule) {
    return new NamedValidator(name, version, rule);
  }
}
