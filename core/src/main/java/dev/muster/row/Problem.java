package dev.muster.row;

import java.util.Optional;

/**
 * Something wrong with one row or with the file: where, what, and how to mend it. Never holds cell
 * contents.
 *
 * <p>Immutable.
 *
 * @param code what is wrong, stable for machines
 * @param severity whether the row can still be imported
 * @param at where
 * @param column header text of the column concerned, or the column's number where the file has no
 *     header
 * @param hint how to mend it, for people; the wording may change
 * @param other where the other row is, if the problem is between two; it is the earlier one
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    RowRef at,
    Optional<String> column,
    String hint,
    Optional<RowRef> other) {

  /** Answers an error about a whole row, with the code's own hint. */
  public static Problem error(ProblemCode code, RowRef at) {
    return plain(code, Severity.ERROR, at);
  }

  /** Answers an error about one column of a row, with the code's own hint. */
  public static Problem error(ProblemCode code, RowRef at, String column) {
    return error(code, at).withColumn(column);
  }

  /** Answers a warning about a whole row, with the code's own hint. */
  public static Problem warning(ProblemCode code, RowRef at) {
    return plain(code, Severity.WARNING, at);
  }

  /** Answers a warning about one column of a row, with the code's own hint. */
  public static Problem warning(ProblemCode code, RowRef at, String column) {
    return warning(code, at).withColumn(column);
  }

  private static Problem plain(ProblemCode code, Severity severity, RowRef at) {
    return new Problem(code, severity, at, Optional.empty(), code.hint(), Optional.empty());
  }

  /** Answers this problem with another hint. */
  public Problem withHint(String text) {
    return new Problem(code, severity, at, column, text, other);
  }

  /** Answers this problem with another weight. */
  public Problem withSeverity(Severity weight) {
    return new Problem(code, weight, at, column, hint, other);
  }

  /** Answers this problem of another column. */
  public Problem withColumn(String name) {
    return new Problem(code, severity, at, Optional.of(name), hint, other);
  }

  /** Answers this problem as one between its row and an earlier one. */
  public Problem withOther(RowRef earlier) {
    return new Problem(code, severity, at, column, hint, Optional.of(earlier));
  }

  @Override
  public String toString() {
    return at + column.map(name -> ", column '" + name + "'").orElse("") + ": " + code;
  }
}
