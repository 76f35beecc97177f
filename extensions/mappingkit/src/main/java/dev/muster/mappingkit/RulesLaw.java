package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.Severity;
import java.util.List;
import java.util.Optional;

/** A row is rejected if and only if the rules have an error to say of it, and for that reason. */
record RulesLaw() implements Law {

  @Override
  public String name() {
    return "rules decide";
  }

  @Override
  public Optional<String> broken(MappingFile file, MappingTrial trial) throws Refused {
    MappingRun run = trial.run(file, FileForm.plain());
    for (RowOutcome outcome : run.outcomes()) {
      int row = (int) outcome.at().record() - 1;
      Optional<MappedRow> mapped = run.mapped(row);
      if (mapped.isPresent()
          && !isAsSaid(outcome, trial.rules().validator().problems(mapped.get()))) {
        return Optional.of("row " + (row + 1) + " is " + run.fate(row) + " against the rules");
      }
    }
    return Optional.empty();
  }

  private static boolean isAsSaid(RowOutcome outcome, List<Problem> said) {
    List<ProblemCode> told = outcome.problems().stream().map(Problem::code).toList();
    boolean wrong = said.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return told.containsAll(said.stream().map(Problem::code).toList())
        && (!wrong || outcome.kind() == OutcomeKind.REJECTED);
  }
}
