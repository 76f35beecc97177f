package dev.muster.internal;

import dev.muster.internal.commit.Fenced;
import dev.muster.internal.notice.Notices;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportState;
import dev.muster.report.ImportReport;
import dev.muster.spi.ImportJournal;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says in the journal how a run ends, as long as it is still the one that may say so.
 *
 * @param setup of the run
 * @param progress of the run
 * @param keeper knows the run's epoch
 */
record RunEnd(ImportSetup setup, RunProgress progress, ChunkKeeper keeper) {

  /** Ends the import, and tells people. */
  CommitResult finish(ImportReport report) {
    Notices notices = setup.notices();
    Ending ending = notices.ending(report.state(), setup.clock().instant(), report.toTree());
    CommitResult result = note(ending);
    if (result instanceof CommitResult.Committed) {
      notices.ended(setup.scope(), keeper.epoch(), ending);
    }
    return result;
  }

  /** Ends the import as far as the journal is concerned. */
  CommitResult note(Ending ending) {
    ImportJournal journal = setup.ports().journal();
    return progress.retries().of(() -> journal.finish(setup.scope(), keeper.epoch(), ending));
  }

  /** Whether another owner sees to the import and its files now; if not, it is noted as stopped. */
  boolean isFenced() {
    ImportReport soFar = progress.report(ImportState.STOPPED);
    Ending ending = new Ending(ImportState.STOPPED, setup.clock().instant(), soFar.toTree());
    return note(ending) instanceof CommitResult.Fenced;
  }

  /**
   * Whether another owner may see to them. A journal that fails does not tell; but whoever ends an
   * import takes away the parts of its files, so that a run that has kept some can do no harm.
   */
  boolean mayBeFenced(RuntimeException cause) {
    AtomicReference<Boolean> fenced = new AtomicReference<>(progress.lastKept() == 0);
    trying(() -> fenced.set(cause instanceof Fenced || isFenced()), cause);
    return fenced.get();
  }

  /** Does something on the way out, whose failure is of less weight than the cause. */
  static void trying(Runnable last, RuntimeException cause) {
    try {
      last.run();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
