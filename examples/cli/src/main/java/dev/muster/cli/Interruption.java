package dev.muster.cli;

import dev.muster.ImportJob;
import dev.muster.report.ImportReport;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What happens when the process is told to end, by ctrl-C or SIGTERM: an import that runs is
 * cancelled, the command says so, and only then the process ends, with the command's exit code.
 *
 * <p>Safe for use by several threads.
 */
final class Interruption {

  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private volatile Optional<ImportJob> running = Optional.empty();

  /** Listens for the end of this process. */
  void listen(PrintWriter err) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(err), "muster-cancel"));
  }

  private void stop(PrintWriter err) {
    Optional<ImportJob> job = running;
    if (job.isEmpty() || exit.isDone()) {
      return;
    }
    job.get().cancel();
    Complaints.complain(err, "cancelling at the next border between batches");
    Runtime.getRuntime().halt(exit.join());
  }

  /** Waits for a job, which an interruption cancels, and answers or throws what its run did. */
  ImportReport await(ImportJob job) {
    running = Optional.of(job);
    try {
      return job.report().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failed ? failed : e;
    }
  }

  /** Says with which code the command has ended; what it printed is flushed. */
  void ended(int code) {
    exit.complete(code);
  }
}
