package dev.muster;

import dev.muster.internal.ImportSetup;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportReport;
import dev.muster.report.RowOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * An import that runs on a thread of its own. Started by {@link Importer#start}.
 *
 * <p>Safe for use by several threads.
 */
public final class ImportJob {

  private final String importId;
  private final OptionalLong bytes;
  private final Clock clock;
  private final Instant started;
  private final CompletableFuture<ImportReport> report = new CompletableFuture<>();
  private volatile ImportProgress reached = new ImportProgress(0, 0);
  private volatile boolean cancelled;

  private ImportJob(ImportSetup setup) {
    this.importId = setup.job().scope().importId();
    this.bytes = setup.job().fileBytes();
    this.clock = setup.clock();
    this.started = clock.instant();
  }

  /** Starts a run of a setup, which the job watches and may stop. */
  static ImportJob start(
      ImportSetup setup, Function<ImportSetup, ImportReport> run, Executor executor) {
    ImportJob job = new ImportJob(setup);
    ImportListener listener = setup.job().listener();
    ImportSetup watched =
        setup.withJob(setup.job().watched(job.watching(listener), () -> job.cancelled));
    executor.execute(() -> job.run(watched, run));
    return job;
  }

  private void run(ImportSetup setup, Function<ImportSetup, ImportReport> run) {
    try {
      report.complete(run.apply(setup));
    } catch (Throwable e) {
      report.completeExceptionally(e);
      if (e instanceof Error error) {
        throw error;
      }
    }
  }

  private ImportListener watching(ImportListener listener) {
    return new ImportListener() {
      @Override
      public void onRow(RowOutcome outcome) {
        listener.onRow(outcome);
      }

      @Override
      public void onProgress(ImportProgress progress) {
        reached = progress;
        listener.onProgress(progress);
      }
    };
  }

  /** The import's key. */
  public String importId() {
    return importId;
  }

  /** How far the import has come, as of its last batch. */
  public JobProgress progress() {
    return JobProgress.of(reached, bytes, started, clock.instant());
  }

  /**
   * Asks the import to stop at the next border between batches. It then ends as cancelled, nothing
   * half done, and can be resumed. Too late for an import that has come to its end.
   */
  public void cancel() {
    cancelled = true;
  }

  /**
   * The report, once the import has ended: done, or cancelled. Completes with the exception that
   * {@link Importer#run(ImportSource)} would have thrown.
   */
  public CompletionStage<ImportReport> report() {
    return report.minimalCompletionStage();
  }
}
