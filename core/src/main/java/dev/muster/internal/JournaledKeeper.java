package dev.muster.internal;

import dev.muster.internal.commit.JournaledCommits;
import dev.muster.model.CommitResult;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Write;
import dev.muster.report.RowOutcome;
import dev.muster.row.ProblemCode;
import dev.muster.spi.JournaledContactStore;
import java.util.List;

/**
 * Keeps chunks in a journaled store: a chunk is one batch, all or nothing. A batch that is refused
 * is planned again on fresh answers; if it is refused still, in halves, until the culprit stands
 * alone.
 */
final class JournaledKeeper implements ChunkKeeper {

  private static final int TRIES_AS_A_WHOLE = 2;
  private static final int TRIES_ALONE = 5;

  private final JournaledCommits commits;
  private final ChunkPlanner planner;
  private final RunProgress progress;

  JournaledKeeper(
      JournaledContactStore store, Opened opened, ChunkPlanner planner, RunProgress progress) {
    this.commits = new JournaledCommits(store, progress.scope(), opened, progress.retries());
    this.planner = planner;
    this.progress = progress;
  }

  @Override
  public long epoch() {
    return commits.epoch();
  }

  @Override
  public void keep(Chunk chunk) {
    keep(chunk, 1);
  }

  private void keep(Chunk chunk, int tries) {
    PlannedChunk planned = planner.plan(chunk);
    int count = planned.rows().size();
    if (count < chunk.rows().size()) {
      keep(chunk.first(count));
      keep(chunk.after(count));
      return;
    }
    progress.judge(chunk, planned.rows(), this::keep);
    Step step = progress.step(chunk, planned.rows(), commits.epoch());
    progress.beforeWrite();
    List<Write> writes = List.copyOf(planned.writes().values());
    CommitResult result = commits.commit(batches -> step.batch(batches, writes, planned.origins()));
    if (result instanceof CommitResult.Refused refused) {
      again(chunk, refused.receipts(), tries);
    } else {
      progress.kept(step);
    }
  }

  private void again(Chunk chunk, List<Receipt> receipts, int tries) {
    boolean moved =
        receipts.stream()
            .flatMap(receipt -> receipt.refusal().stream())
            .allMatch(why -> why == Refusal.MOVED);
    boolean alone = chunk.rows().size() == 1;
    if (moved && tries < (alone ? TRIES_ALONE : TRIES_AS_A_WHOLE)) {
      keep(chunk.anew(), tries + 1);
    } else if (alone) {
      reject(chunk, moved ? ProblemCode.STORE_CONTENDED : ProblemCode.STORE_REFUSED);
    } else {
      keep(chunk.firstHalf(), 1);
      keep(chunk.secondHalf(), 1);
    }
  }

  private void reject(Chunk chunk, ProblemCode code) {
    RowOutcome outcome = chunk.rows().get(0).rejected(code);
    keep(chunk.with(chunk.rows().get(0).ended(outcome)), 1);
  }
}
