package dev.muster.internal.plan;

import dev.muster.internal.overlay.Subject;
import dev.muster.model.OutcomeKind;
import dev.muster.model.TriggerIntent;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.List;

/**
 * What one row comes to, if its batch is kept.
 *
 * @param outcome how its way ends
 * @param intents the campaigns that it starts
 * @param held the campaigns that a cap holds
 * @param subjects what it touches in the store
 */
public record PlannedRow(
    RowOutcome outcome,
    List<TriggerIntent> intents,
    List<TriggerIntent> held,
    List<Subject> subjects) {

  public PlannedRow {
    subjects = List.copyOf(subjects);
  }

  /** Answers a row that does nothing to the store. */
  public static PlannedRow idle(RowOutcome outcome) {
    return new PlannedRow(outcome, List.of(), List.of(), List.of());
  }

  static PlannedRow passedOver(MappedRow row) {
    return idle(RowOutcome.without(row.at(), OutcomeKind.SKIPPED, row.problems()));
  }

  static PlannedRow rejected(MappedRow row, List<Problem> errors) {
    List<Problem> all = row.withProblems(errors).problems();
    return idle(RowOutcome.without(row.at(), OutcomeKind.REJECTED, all));
  }
}
