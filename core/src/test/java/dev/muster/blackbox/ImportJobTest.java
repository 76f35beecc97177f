package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.JobProgress;
import dev.muster.model.ImportState;
import dev.muster.model.OutcomeKind;
import dev.muster.report.ImportListener;
import dev.muster.report.ImportProgress;
import dev.muster.report.ImportRefusedException;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.report.RowOutcome;
import dev.muster.testkit.InMemoryContactStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportJobTest {

  private static final String[] LINES =
      Stream.concat(
              Stream.of("email,plan"),
              IntStream.rangeClosed(1, 9).mapToObj(i -> "p" + i + "@example.org,pro"))
          .toArray(String[]::new);

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final CompletableFuture<ImportJob> self = new CompletableFuture<>();

  @Test
  void jobEndsWithTheReportOfTheRun() {
    ImportJob job = Given.importer(Given.people(), store).build().start(Given.file("k", LINES));

    ImportReport report = job.report().toCompletableFuture().join();

    assertThat(job.importId()).isEqualTo("k");
    assertThat(report.state()).isEqualTo(ImportState.DONE);
    assertThat(report.rows().created()).isEqualTo(9);
    assertThat(job.progress())
        .isEqualTo(new JobProgress(9, 182, OptionalLong.of(182), Duration.ZERO));
    assertThat(job.progress().left()).contains(Duration.ZERO);
  }

  @Test
  void jobThatIsRefusedEndsWithTheException() {
    ImportSource gone =
        ImportSource.of(
            () -> {
              throw new IOException("gone");
            });

    ImportJob job = Given.importer(Given.people(), store).build().start(gone);

    assertThatThrownBy(() -> job.report().toCompletableFuture().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ImportRefusedException.class);
  }

  /** Cancels its job when so many rows are done. */
  private final class CancelAfter implements ImportListener {

    private final long records;
    private final List<RowOutcome> outcomes = new ArrayList<>();

    CancelAfter(long records) {
      this.records = records;
    }

    @Override
    public void onRow(RowOutcome outcome) {
      outcomes.add(outcome);
    }

    @Override
    public void onProgress(ImportProgress progress) {
      if (progress.records() == records) {
        self.join().cancel();
      }
    }
  }

  @Test
  @DisplayName("X8 X8 a cancelled job stops at the border of a batch, and goes on when resumed")
  void cancelledJobStopsAtTheBorderOfABatchAndGoesOnWhenResumed() {
    CancelAfter listener = new CancelAfter(4);
    Importer importer =
        Given.importer(Given.people(), store).chunkRows(2).listener(listener).build();
    ImportJob job = importer.start(Given.file("k", LINES));
    self.complete(job);

    ImportReport cancelled = job.report().toCompletableFuture().join();
    List<String> held = Given.held(store);
    ImportReport resumed = importer.resume("k", Given.file("k", LINES));

    assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(cancelled.rows()).isEqualTo(new RowCounts(4, 0, 0, 0, 0, 2, 0));
    assertThat(held).hasSize(4);
    assertThat(listener.outcomes.subList(0, 6))
        .extracting(RowOutcome::kind)
        .endsWith(OutcomeKind.UNPROCESSED, OutcomeKind.UNPROCESSED);
    assertThat(resumed.state()).isEqualTo(ImportState.DONE);
    assertThat(resumed.rows()).isEqualTo(new RowCounts(9, 0, 0, 0, 0, 0, 0));
    assertThat(Given.held(store)).hasSize(9);
  }

  @Test
  void jobRunsOnTheHostsExecutorAndOnNoThreadBeside() {
    List<Runnable> given = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    ImportListener watching =
        new ImportListener() {
          @Override
          public void onRow(RowOutcome outcome) {
            threads.add(Thread.currentThread());
          }
        };
    Importer importer =
        Given.importer(Given.people(), store).listener(watching).executor(given::add).build();

    ImportJob job = importer.start(Given.file("k", LINES));
    ImportJob resumed = importer.startResume("k", Given.file("k", LINES));

    assertThat(given).hasSize(2);
    assertThat(job.report().toCompletableFuture()).isNotDone();
    assertThat(job.progress().records()).isZero();
    given.forEach(Runnable::run);
    assertThat(job.report().toCompletableFuture().join())
        .isEqualTo(resumed.report().toCompletableFuture().join());
    assertThat(threads).hasSize(9).containsOnly(Thread.currentThread());
  }

  @Test
  void jobsRunSideBySide() {
    List<ImportJob> jobs =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Given.importer(Given.people(), store.anotherOwner())
                        .tenant("tenant " + i)
                        .chunkRows(2)
                        .build()
                        .start(Given.file("k", LINES)))
            .toList();

    assertThat(jobs)
        .extracting(job -> job.report().toCompletableFuture().join().rows().created())
        .containsOnly(9L);
  }

  @Test
  void restIsTimedByWhatIsDone() {
    JobProgress half = new JobProgress(1_000, 50, OptionalLong.of(150), Duration.ofSeconds(10));

    assertThat(half.recordsPerSecond()).isEqualTo(100);
    assertThat(half.left()).contains(Duration.ofSeconds(20));
    assertThat(new JobProgress(1, 1, OptionalLong.empty(), Duration.ofSeconds(1)).left()).isEmpty();
  }
}
