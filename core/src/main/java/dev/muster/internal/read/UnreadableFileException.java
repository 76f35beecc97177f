package dev.muster.internal.read;

import dev.muster.row.Problem;
import java.util.List;

/** The file as a whole cannot be read: it is no CSV file, or its header is damaged. */
public final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  UnreadableFileException(Problem problem) {
    this(List.of(problem));
  }

  UnreadableFileException(List<Problem> problems) {
    super(problems.get(0) + " (" + problems.get(0).hint() + ")");
    this.problems = List.copyOf(problems);
  }

  /** The first problem. */
  public Problem problem() {
    return problems.get(0);
  }

  /** Everything found wrong, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
