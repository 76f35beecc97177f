package dev.muster.internal;

import dev.muster.internal.overlay.Asked;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.plan.RowPlanner;
import dev.muster.internal.resolve.PersonResolution;
import dev.muster.model.Identifier;
import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.ResolvedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of rows of people, events and event totals. */
record PeopleWay(PersonResolution resolution, RowPlanner planner) implements RowWay {

  @Override
  public void ask(MappedRow row, Asked asked) {
    for (Identifier identifier : row.identifiers()) {
      asked.add(identifier);
    }
    for (Identifier identifier : resolution.wanted(row)) {
      asked.add(identifier);
    }
  }

  @Override
  public Optional<PlannedRow> plan(MappedRow row, WorkingSet set) {
    List<RowOutcome> ended = new ArrayList<>(0);
    Optional<ResolvedRow> resolved = resolution.resolve(row, set, ended::add);
    return resolved.isPresent()
        ? planner.plan(resolved.get(), set)
        : Optional.of(PlannedRow.idle(ended.get(0)));
  }
}
