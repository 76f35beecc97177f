package dev.muster.internal.validate;

import dev.muster.model.OutcomeKind;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.Severity;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds rows against a validator. */
public final class RowValidation {

  private final RowValidator validator;
  private final SpecFields fields;

  /** Answers the step over a validator, whose problems name fields, for the columns of a spec. */
  public RowValidation(RowValidator validator, CsvImportSpec spec) {
    this.validator = validator;
    this.fields = SpecFields.of(spec);
  }

  /** Answers the row with its warnings, or tells the side door which errors it has. */
  public Optional<MappedRow> validate(MappedRow row, Consumer<RowOutcome> ended) {
    List<Problem> problems = validator.problems(row);
    if (problems.isEmpty()) {
      return Optional.of(row);
    }
    MappedRow told = row.withProblems(problems.stream().map(this::atColumn).toList());
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      ended.accept(RowOutcome.without(row.at(), OutcomeKind.REJECTED, told.problems()));
      return Optional.empty();
    }
    return Optional.of(told);
  }

  private Problem atColumn(Problem problem) {
    return problem.column().map(fields::header).map(problem::withColumn).orElse(problem);
  }
}
