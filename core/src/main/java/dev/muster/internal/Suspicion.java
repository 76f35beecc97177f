package dev.muster.internal;

import dev.muster.model.Opened;
import dev.muster.report.ImportReport;
import dev.muster.report.ProblemCounts;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row that is tried by itself, as the process may die of it. Before each try the journal is told
 * so by a report with a warning; an import that ends otherwise, for example because the store
 * failed, ends with a report without it.
 *
 * @param row to be tried
 * @param soFar what was kept before it
 */
record Suspicion(RowRef row, ImportReport soFar) {

  /** How often the row was tried in a row, and nothing came of it, not even an exception. */
  long tries(Opened opened) {
    return opened
        .report()
        .map(ImportReport::fromTree)
        .filter(told -> told.problems().first().contains(warning()))
        .map(told -> died(told) - died(soFar))
        .orElse(0L);
  }

  private static long died(ImportReport report) {
    return report.problems().counts().getOrDefault(ProblemCode.PROCESS_DIED, 0L);
  }

  private Problem warning() {
    return Problem.warning(ProblemCode.PROCESS_DIED, row);
  }

  /** Answers the report that says that the row is tried, for which time. */
  ImportReport report(long tries) {
    ProblemCounts problems = soFar.problems();
    Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
    counts.putAll(problems.counts());
    counts.merge(ProblemCode.PROCESS_DIED, tries, Long::sum);
    List<Problem> first = new ArrayList<>(problems.first());
    first.add(0, warning());
    return soFar.withProblems(new ProblemCounts(counts, first));
  }
}
