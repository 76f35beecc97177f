package dev.muster.mappingkit;

import dev.muster.row.MappedRow;
import dev.muster.row.Severity;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.SpecTemplate;
import java.util.List;
import java.util.Optional;

/** The rows of the template that is made of a spec are read, and the rules accept them. */
record TemplateLaw(CsvImportSpec spec) {

  /** Answers how the template breaks the law, for people. */
  Optional<String> broken(MappingTrial trial) {
    try {
      MappingRun run = trial.run(spec, SpecTemplate.of(spec).bytes());
      for (int row = 0; row < run.outcomes().size(); row++) {
        Optional<MappedRow> mapped = run.mapped(row);
        if (mapped.isEmpty() || isRejected(mapped.get(), trial)) {
          return Optional.of(
              "row " + (row + 1) + " of the template came out as " + run.fate(row) + advice());
        }
      }
      return Optional.empty();
    } catch (MappingTrial.Refused e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isRejected(MappedRow row, MappingTrial trial) {
    return trial.rules().validator().problems(row).stream()
        .anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private String advice() {
    List<String> without =
        spec.columns().stream()
            .filter(column -> column.notes().example().isEmpty())
            .map(column -> column.header())
            .toList();
    return "; give an example to columns without one: " + String.join(", ", without);
  }
}
