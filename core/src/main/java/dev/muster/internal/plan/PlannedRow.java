package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.model.TriggerIntent;
import dev.muster.report.RowOutcome;
import java.util.List;
import java.util.Optional;

/**
 * What one row comes to, if its batch is kept.
 *
 * @param outcome how its way ends
 * @param intents the campaigns that it starts
 * @param held the campaigns that a cap holds
 * @param person whom it touches, if anybody
 */
public record PlannedRow(
    RowOutcome outcome,
    List<TriggerIntent> intents,
    List<TriggerIntent> held,
    Optional<Person> person) {

  /** Answers a row that does nothing to the store. */
  public static PlannedRow idle(RowOutcome outcome) {
    return new PlannedRow(outcome, List.of(), List.of(), Optional.empty());
  }
}
