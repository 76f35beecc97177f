package dev.muster.internal.validate;

import dev.muster.report.ProblemCounts;
import dev.muster.row.Problem;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Counts problems that come in any order, and keeps the first of them in file order. */
final class FirstFound {

  private static final Comparator<Problem> IN_FILE =
      Comparator.comparingLong(problem -> problem.at().record());

  private final PriorityQueue<Problem> kept = new PriorityQueue<>(IN_FILE.reversed());
  private long total;

  void add(Problem problem) {
    total++;
    kept.add(problem);
    if (kept.size() > ProblemCounts.MOST) {
      kept.remove();
    }
  }

  Found found() {
    return Found.of(total, kept.stream().sorted(IN_FILE).toList());
  }
}
