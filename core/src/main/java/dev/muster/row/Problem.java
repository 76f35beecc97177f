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
 */
public record Problem(
    ProblemCode code, Severity severity, RowRef at, Optional<String> column, String hint) {

  /** Answers an error about a whole row, with the code's own hint. */
  public static Problem error(ProblemCode code, RowRef at) {
    return new Problem(code, Severity.ERROR, at, Optional.empty(), code.hint());
  }

  /** Answers an error about one column of a row, with the code's own hint. */
  public static Problem error(ProblemCode code, RowRef at, String column) {
    return new Problem(code, Severity.ERROR, at, Optional.of(column), code.hint());
  }

  /** Answers a warning about a whole row, with the code's own hint. */
  public static Problem warning(ProblemCode code, RowRef at) {
    return new Problem(code, Severity.WARNING, at, Optional.empty(), code.hint());
  }

  /** Answers a warning about one column of a row, with the code's own hint. */
  public static Problem warning(ProblemCode code, RowRef at, String column) {
    return new Problem(code, Severity.WARNING, at, Optional.of(column), code.hint());
  }

  /** Answers this problem with another hint. */
  public Problem withHint(String other) {
    return new Problem(code, severity, at, column, other);
  }

  @Override
  public String toString() {
    return at + column.map(name -> ", column '" + name + "'").orElse("") + ": " + code;
  }
}
