package dev.muster.mappingkit;

import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an import of a generated file was seen to do.
 *
 * @param report what it says of itself
 * @param outcomes what its listener was told
 * @param mapped the rows as rules saw them, by record
 */
record MappingRun(ImportReport report, List<RowOutcome> outcomes, Map<Long, MappedRow> mapped) {

  Optional<MappedRow> mapped(int row) {
    return Optional.ofNullable(mapped.get(row + 1L));
  }

  /** What became of a row, for people. */
  String fate(int row) {
    return outcomes.stream()
        .filter(outcome -> outcome.at().record() == row + 1L)
        .map(outcome -> outcome.kind() + said(outcome.problems()))
        .collect(Collectors.joining(" and "));
  }

  private static String said(List<Problem> problems) {
    return problems.isEmpty()
        ? ""
        : problems.stream()
            .map(problem -> problem.code() + problem.column().map(name -> " " + name).orElse(""))
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
