package dev.muster.report;

import dev.muster.model.OutcomeKind;
import dev.muster.row.Problem;
import dev.muster.row.RowRef;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How one row's way ended.
 *
 * <p>Immutable.
 *
 * @param at where the row stands
 * @param kind how it ended
 * @param effects what it did to the store
 * @param values how many values it wrote, as {@link StoreCounts#values()} counts them
 * @param problems errors and warnings
 * @param triggers what was decided about campaigns, each campaign once
 * @param corrects which rejected record of another import it is, as its column {@code _row} says,
 *     in a file that corrects that import
 */
public record RowOutcome(
    RowRef at,
    OutcomeKind kind,
    Set<Effect> effects,
    int values,
    List<Problem> problems,
    List<TriggerOutcome> triggers,
    OptionalLong corrects) {

  public RowOutcome {
    effects = Set.copyOf(effects);
    problems = List.copyOf(problems);
    triggers = List.copyOf(triggers);
  }

  /** Answers this outcome of a row that was a record of another import. */
  public RowOutcome correcting(OptionalLong record) {
    return record.isEmpty()
        ? this
        : new RowOutcome(at, kind, effects, values, problems, triggers, record);
  }

  /** Answers a row that ended without any effect. */
  public static RowOutcome without(RowRef at, OutcomeKind kind, List<Problem> problems) {
    return new RowOutcome(at, kind, Set.of(), 0, problems, List.of(), OptionalLong.empty());
  }
}
