package dev.muster.internal;

import dev.muster.report.RowOutcome;
import dev.muster.row.MappedRow;
import dev.muster.row.RowRef;

/** A row of a chunk: on its way to the store, or ended before. */
sealed interface Traveller {

  RowRef at();

  /** Still on its way. */
  record OnItsWay(MappedRow row) implements Traveller {

    @Override
    public RowRef at() {
      return row.at();
    }
  }

  /** Ended in reading, mapping or validation. */
  record Ended(RowOutcome outcome) implements Traveller {

    @Override
    public RowRef at() {
      return outcome.at();
    }
  }
}
