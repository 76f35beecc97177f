package dev.muster.internal;

import dev.muster.internal.overlay.Asked;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.plan.ObjectPlanner;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.row.MappedRow;
import java.util.Optional;

/** The way of rows of objects, which mean nobody. */
record ObjectWay(ObjectPlanner planner) implements RowWay {

  @Override
  public void ask(MappedRow row, Asked asked) {
    row.object().ifPresent(asked::add);
  }

  @Override
  public Optional<PlannedRow> plan(MappedRow row, WorkingSet set) {
    return Optional.of(planner.plan(row, set));
  }
}
