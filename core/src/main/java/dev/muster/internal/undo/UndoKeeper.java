package dev.muster.internal.undo;

import dev.muster.internal.commit.Fenced;
import dev.muster.model.Opened;
import dev.muster.model.Scope;
import dev.muster.spi.JournaledContactStore;
import java.util.List;

/** Decides about chunks and keeps what comes of it, whatever the store refuses. */
interface UndoKeeper {

  /** The epoch of the present owner. */
  long epoch();

  /**
   * Takes the first of a chunk back, at least one, and answers the progress behind it.
   *
   * @throws Fenced if another owner has taken the undo over
   */
  UndoProgress keep(UndoProgress before, List<Trace> traces);

  /** Answers the keeper for a store. */
  static UndoKeeper of(Scope scope, UndoPorts ports, Opened opened) {
    UndoPlanner planner = new UndoPlanner(scope, ports);
    return ports.contacts() instanceof JournaledContactStore store
        ? new JournaledUndo(store, scope, opened, planner)
        : new PlainUndo(scope, opened, planner);
  }
}
