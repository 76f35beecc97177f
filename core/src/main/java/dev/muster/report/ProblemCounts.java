package dev.muster.report;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Problems of rows and of the file, errors and warnings.
 *
 * <p>Immutable.
 *
 * @param counts how many of each code; codes that did not occur are left out
 * @param first the first of them in file order, at most {@value #MOST}; behind them the first of
 *     each check of the whole file, at most as many of each
 */
public record ProblemCounts(Map<ProblemCode, Long> counts, List<Problem> first) {

  /** How many problems of rows, and of each check of the whole file, a report holds at most. */
  public static final int MOST = 100;

  private static final ProblemCounts NONE = new ProblemCounts(Map.of(), List.of());

  public ProblemCounts {
    Map<ProblemCode, Long> copy = new EnumMap<>(ProblemCode.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
    first = List.copyOf(first);
  }

  /** Answers no problems. */
  public static ProblemCounts none() {
    return NONE;
  }

  /** Answers problems all of which are told. */
  public static ProblemCounts of(List<Problem> all) {
    Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    all.forEach(problem -> counts.merge(problem.code(), 1L, Long::sum));
    return new ProblemCounts(counts, all);
  }

  /** How many there are. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
