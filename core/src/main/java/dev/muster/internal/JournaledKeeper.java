package dev.muster.internal;

import dev.muster.internal.commit.Batches;
import dev.muster.internal.retry.Retries;
import dev.muster.model.Checkpoint;
import dev.muster.model.CommitResult;
import dev.muster.model.ImportFacts;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.report.RowOutcome;
import dev.muster.row.ProblemCode;
import dev.muster.spi.JournaledContactStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps chunks in a journaled store: a chunk is one batch, all or nothing. A batch that is refused
 * is planned again on fresh answers; if it is refused still, in halves, until the culprit stands
 * alone.
 */
final class JournaledKeeper implements ChunkKeeper {

  private static final int TRIES_AS_A_WHOLE = 2;
  private static final int TRIES_ALONE = 5;

  private final JournaledContactStore store;
  private final ImportFacts facts;
  private final ChunkPlanner planner;
  private final RunProgress progress;
  private final Retries retries;
  private Batches batches;
  private long reached;

  JournaledKeeper(
      JournaledContactStore store, Opened opened, ChunkPlanner planner, RunProgress progress) {
    this.store = store;
    this.retries = progress.retries();
    this.reached = record(opened);
    this.batches = new Batches(progress.scope(), opened.epoch());
    this.facts = opened.facts();
    this.planner = planner;
    this.progress = progress;
  }

  @Override
  public long epoch() {
    return batches.epoch();
  }

  @Override
  public void keep(Chunk chunk) {
    keep(chunk, 1);
  }

  private void keep(Chunk chunk, int tries) {
    PlannedChunk planned = planner.plan(chunk.rows());
    int count = planned.rows().size();
    if (count < chunk.rows().size()) {
      keep(chunk.first(count));
      keep(chunk.after(count));
      return;
    }
    progress.judge(chunk, planned.rows(), this::keep);
    Step step = progress.step(chunk, planned.rows(), batches.epoch());
    progress.beforeWrite();
    CommitResult result = commit(step, planned.writes().values());
    if (result instanceof CommitResult.Refused refused) {
      again(chunk, refused.receipts(), tries);
    } else if (result instanceof CommitResult.Fenced) {
      throw new Fenced();
    } else {
      reached = step.checkpoint().record();
      progress.kept(step);
    }
  }

  /**
   * Commits. After an exception only the checkpoint that a new epoch reads tells what happened: the
   * batch is there, or it is not and is committed again, or another owner went on from here.
   */
  private CommitResult commit(Step step, Collection<Write> writes) {
    for (int failed = 1; ; failed++) {
      WriteBatch batch = step.batch(batches, writes);
      try {
        return store.commit(batch);
      } catch (RuntimeException e) {
        Optional<CommitResult> settled = settle(batch, e);
        if (settled.isPresent()) {
          return settled.get();
        }
        if (!retries.allow(failed)) {
          throw e;
        }
        retries.waitAfter(failed, e);
      }
    }
  }

  /** Answers what became of a batch whose commit failed; empty if it is not there. */
  private Optional<CommitResult> settle(WriteBatch batch, RuntimeException failure) {
    try {
      Scope scope = batch.scope();
      Opened opened = retries.of(() -> store.open(scope, batch.part(), facts));
      batches = new Batches(scope, opened.epoch());
      long found = record(opened);
      if (found == batch.checkpoint().record()) {
        return Optional.of(new CommitResult.Already());
      }
      return found == reached ? Optional.empty() : Optional.of(new CommitResult.Fenced());
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private static long record(Opened opened) {
    return opened.checkpoint().map(Checkpoint::record).orElse(0L);
  }

  private void again(Chunk chunk, List<Receipt> receipts, int tries) {
    boolean moved =
        receipts.stream()
            .flatMap(receipt -> receipt.refusal().stream())
            .allMatch(why -> why == Refusal.MOVED);
    boolean alone = chunk.rows().size() == 1;
    if (moved && tries < (alone ? TRIES_ALONE : TRIES_AS_A_WHOLE)) {
      keep(chunk, tries + 1);
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
