package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.Problem;
import dev.muster.spec.Column;
import java.util.Optional;

/** A row with a cell that cannot be read is rejected for that reason, and the others are not. */
record SpoiltLaw(SpoiltChoice choice) implements Law {

  @Override
  public String name() {
    return "invalid rows are rejected for their reason";
  }

  @Override
  public Optional<String> broken(MappingFile file, MappingTrial trial) throws Refused {
    for (int i = 0; i < file.columns().size(); i++) {
      Column column = file.columns().get(i);
      for (SpoiltCell spoilt : choice.of(column)) {
        int row = file.rows().size() - 1;
        MappingRun run = trial.run(file.with(row, i, spoilt.text()), FileForm.plain());
        if (!isRejected(run, row, column, spoilt)) {
          return Optional.of(
              "with "
                  + spoilt.text()
                  + " in column '"
                  + column.header()
                  + "', row "
                  + (row + 1)
                  + " must be rejected with "
                  + spoilt.code()
                  + ", was "
                  + run.fate(row));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isRejected(MappingRun run, int row, Column column, SpoiltCell spoilt) {
    Problem expected = Problem.error(spoilt.code(), run.outcomes().get(row).at(), column.header());
    RowOutcome outcome = run.outcomes().get(row);
    return outcome.kind() == OutcomeKind.REJECTED && outcome.problems().contains(expected);
  }
}
