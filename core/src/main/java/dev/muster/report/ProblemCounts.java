package dev.muster.report;

import dev.muster.row.Problem;
import java.util.List;

/**
 * Problems of rows and of the file.
 *
 * <p>Immutable.
 *
 * @param total how many, errors and warnings
 * @param first the first of them in file order, at most {@value #MOST}; behind them the first of
 *     each check of the whole file, at most as many of each
 */
public record ProblemCounts(long total, List<Problem> first) {

  /** How many problems of rows, and of each check of the whole file, a report holds at most. */
  public static final int MOST = 100;

  public ProblemCounts {
    first = List.copyOf(first);
  }
}
