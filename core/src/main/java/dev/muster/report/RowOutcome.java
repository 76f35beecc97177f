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
 * @param sheetRow number that a spreadsheet shows for it: a header is 1, blank lines count, a
 *     quoted line break does not; 0 while nobody has counted
 * @param corrects which rejected row of another import it is, as its column {@code _row} says, in a
 *     file that corrects that import
 */
public record RowOutcome(
    RowRef at,
    OutcomeKind kind,
    Set<Effect> effects,
    int values,
    List<Problem> problems,
    List<TriggerOutcome> triggers,
    long sheetRow,
    OptionalLong corrects) {

  public RowOutcome {
    effects = Set.copyOf(effects);
    problems = List.copyOf(problems);
    triggers = List.copyOf(triggers);
  }

  /**
   * Answers this outcome of a row that a spreadsheet counts.
   *
   * @param row its number
   * @param former its number in a file that it corrects, if it does
   */
  public RowOutcome ofSheet(long row, OptionalLong former) {
    return new RowOutcome(at, kind, effects, values, problems, triggers, row, former);
  }

  /** Answers a row that ended without any effect. */
  public static RowOutcome without(RowRef at, OutcomeKind kind, List<Problem> problems) {
    return new RowOutcome(at, kind, Set.of(), 0, problems, List.of(), 0, OptionalLong.empty());
  }
}
