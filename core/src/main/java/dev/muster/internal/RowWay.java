package dev.muster.internal;

import dev.muster.internal.overlay.Asked;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.internal.plan.PlannedRow;
import dev.muster.model.Link;
import dev.muster.row.MappedRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps 4 and 5 for rows of one kind of file. */
interface RowWay {

  /** Says what must be looked up for a row. */
  void ask(MappedRow row, Asked asked);

  /** The relationships that must be looked up once people and objects are known. */
  default Set<Link> links(List<MappedRow> rows, WorkingSet set) {
    return Set.of();
  }

  /**
   * Answers what a row comes to, and does it to the working set; or empty, and does nothing, if the
   * rows before it must be kept first.
   */
  Optional<PlannedRow> plan(MappedRow row, WorkingSet set);
}
