package dev.muster.internal.undo;

import dev.muster.internal.commit.JournaledCommits;
import dev.muster.model.CommitResult;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.report.KeptReason;
import dev.muster.spi.JournaledContactStore;
import java.util.List;

/**
 * An undo in a journaled store: a chunk is one batch. One that is refused is decided again on fresh
 * answers; if it is refused still, in halves, until the culprit stands alone, which is kept as it
 * is.
 */
final class JournaledUndo implements UndoKeeper {

  private static final int TRIES_AS_A_WHOLE = 2;
  private static final int TRIES_ALONE = 5;

  private final JournaledCommits commits;
  private final UndoPlanner planner;

  JournaledUndo(JournaledContactStore store, Scope scope, Opened opened, UndoPlanner planner) {
    this.commits = new JournaledCommits(store, scope, opened, planner.ports().retries());
    this.planner = planner;
  }

  @Override
  public long epoch() {
    return commits.epoch();
  }

  @Override
  public UndoProgress keep(UndoProgress before, List<Trace> traces) {
    return keep(before, traces, 1);
  }

  private UndoProgress keep(UndoProgress before, List<Trace> traces, int tries) {
    List<Decision> decisions = planner.decide(traces);
    UndoStep step = UndoStep.of(before, traces, decisions);
    return commits.commit(step::batch) instanceof CommitResult.Refused refused
        ? again(before, traces.subList(0, decisions.size()), refused.receipts(), tries)
        : step.after();
  }

  private UndoProgress again(
      UndoProgress before, List<Trace> traces, List<Receipt> receipts, int tries) {
    boolean moved =
        receipts.stream()
            .flatMap(receipt -> receipt.refusal().stream())
            .allMatch(why -> why == Refusal.MOVED);
    boolean alone = traces.size() == 1;
    if (moved && tries < (alone ? TRIES_ALONE : TRIES_AS_A_WHOLE)) {
      return keep(before, traces, tries + 1);
    }
    if (alone) {
      KeptReason why = moved ? KeptReason.CONTENDED : KeptReason.STORE_REFUSED;
      UndoStep step = UndoStep.of(before, traces, List.of(Decision.kept(why)));
      commits.commit(step::batch);
      return step.after();
    }
    return keep(before, traces.subList(0, traces.size() / 2), 1);
  }
}
