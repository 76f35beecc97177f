package dev.muster.internal.undo;

import dev.muster.internal.commit.Fenced;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportState;
import dev.muster.model.Opened;
import dev.muster.model.Scope;
import dev.muster.report.KeptThing;
import dev.muster.report.UndoReport;
import java.util.List;
import java.util.Optional;

/** One undo whose import is fenced: chunk by chunk, until all of the import is dealt with. */
final class UndoRun {

  private final Scope imported;
  private final Scope undo;
  private final UndoPorts ports;
  private final UndoKeeper keeper;
  private UndoProgress progress;

  /**
   * Answers the run.
   *
   * @param imported whose effects are taken back
   * @param progress from where to go on
   */
  UndoRun(Scope imported, UndoPorts ports, Opened opened, UndoProgress progress) {
    this.imported = imported;
    this.undo = new Scope(imported.tenant(), progress.report().undoId(), imported.actor());
    this.ports = ports;
    this.keeper = UndoKeeper.of(undo, ports, opened);
    this.progress = progress;
  }

  /** What is done so far. */
  UndoReport soFar(ImportState state) {
    return progress.ended(state).report();
  }

  /** Runs to the end, and answers the report. */
  UndoReport run() {
    IntentWithdrawal intents = new IntentWithdrawal(imported, ports);
    progress =
        progress.withIntents(
            intents.fromLedger(), progress.report().took().recalled() + intents.fromEngine());
    Passes passes = new Passes(this::images, ports.size().fewest(), ports.size().most());
    Optional<Position> at = Optional.of(progress.position());
    while (at.isPresent()) {
      progress = progress.at(at.get());
      Passes.Pass pass = passes.from(at.get());
      keep(pass.traces());
      at = pass.next().or(this::nextKind);
    }
    UndoReport report = soFar(ImportState.DONE);
    if (finish(report) instanceof CommitResult.Fenced) {
      throw new Fenced();
    }
    return report;
  }

  private Optional<Position> nextKind() {
    return progress.position().kind() == KeptThing.Kind.CONTACT
        ? Optional.of(Position.start(KeptThing.Kind.OBJECT))
        : Optional.empty();
  }

  private void keep(List<Trace> traces) {
    int chunk = ports.size().chunk();
    int from = 0;
    while (from < traces.size()) {
      List<Trace> next = traces.subList(from, Math.min(traces.size(), from + chunk));
      UndoProgress behind = keeper.keep(progress, next);
      from += Math.toIntExact(behind.done() - progress.done());
      progress = behind;
    }
  }

  private List<Image> images(long before) {
    return ports.retries().of(() -> ports.history().images(imported, before, 1));
  }

  CommitResult finish(UndoReport report) {
    Ending ending =
        ports.notices().ending(report.state(), ports.clock().instant(), report.toTree());
    CommitResult result =
        ports.retries().of(() -> ports.journal().finish(undo, keeper.epoch(), ending));
    if (result instanceof CommitResult.Committed) {
      ports.notices().ended(undo, keeper.epoch(), ending);
    }
    return result;
  }
}
