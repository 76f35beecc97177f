package dev.muster.report;

import dev.muster.row.Problem;
import java.util.List;

/**
 * Problems of rows and of the file.
 *
 * <p>Immutable.
 *
 * @param total how many, errors and warnings
 * @param first the first of them in file order, at most {@value #MOST}
 */
public record ProblemCounts(long total, List<Problem> first) {

  /** How many problems a report holds at most. */
  public static final int MOST = 100;

  public ProblemCounts {
    first = List.copyOf(first);
  }
}
