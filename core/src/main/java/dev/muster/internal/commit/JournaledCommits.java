package dev.muster.internal.commit;

import dev.muster.internal.retry.Retries;
import dev.muster.model.Checkpoint;
import dev.muster.model.CommitResult;
import dev.muster.model.ImportState;
import dev.muster.model.Opened;
import dev.muster.model.Scope;
import dev.muster.model.WriteBatch;
import dev.muster.spi.JournaledContactStore;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Commits to a journaled store. After an exception only the checkpoint that a new epoch reads tells
 * what happened: the batch is there, or it is not and is committed again, or another owner went on
 * from here.
 *
 * <p>Not safe for use by several threads.
 */
public final class JournaledCommits {

  /** States that a run under way has only if another owner brought it there. */
  private static final Set<ImportState> OVER = Set.of(ImportState.DONE, ImportState.UNDONE);

  private final JournaledContactStore store;
  private final Opened opened;
  private final Retries retries;
  private Batches batches;
  private long reached;

  /** Answers the commits of an owner. */
  public JournaledCommits(
      JournaledContactStore store, Scope scope, Opened opened, Retries retries) {
    this.store = store;
    this.opened = opened;
    this.retries = retries;
    this.batches = new Batches(scope, opened.epoch());
    this.reached = record(opened);
  }

  /** The epoch of the present owner. */
  public long epoch() {
    return batches.epoch();
  }

  /**
   * Commits a batch.
   *
   * @param made makes it, for one epoch or another
   * @return committed, already there, or refused
   * @throws Fenced if another owner went on
   */
  public CommitResult commit(Function<Batches, WriteBatch> made) {
    for (int failed = 1; ; failed++) {
      WriteBatch batch = made.apply(batches);
      try {
        return kept(batch, store.commit(batch));
      } catch (Fenced e) {
        throw e;
      } catch (RuntimeException e) {
        Optional<CommitResult> settled = settle(batch, e);
        if (settled.isPresent()) {
          return kept(batch, settled.get());
        }
        if (!retries.allow(failed)) {
          throw e;
        }
        retries.waitAfter(failed, e);
      }
    }
  }

  private CommitResult kept(WriteBatch batch, CommitResult result) {
    if (result instanceof CommitResult.Fenced) {
      throw new Fenced();
    }
    if (!(result instanceof CommitResult.Refused)) {
      reached = batch.checkpoint().record();
    }
    return result;
  }

  /** Answers what became of a batch whose commit failed; empty if it is not there. */
  private Optional<CommitResult> settle(WriteBatch batch, RuntimeException failure) {
    try {
      Scope scope = batch.scope();
      Opened now = retries.of(() -> store.open(scope, batch.part(), opened.facts()));
      long found = record(now);
      boolean there = found == batch.checkpoint().record();
      if (OVER.contains(now.state()) || (!there && found != reached)) {
        // The old epoch stays, so that how another owner ended it is not overwritten.
        return Optional.of(new CommitResult.Fenced());
      }
      batches = new Batches(scope, now.epoch());
      return there ? Optional.of(new CommitResult.Already()) : Optional.empty();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private static long record(Opened opened) {
    return opened.checkpoint().map(Checkpoint::record).orElse(0L);
  }
}
