package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.harness.oracle.Oracle;
import dev.muster.harness.oracle.Workload;
import dev.muster.harness.record.Dumps;
import dev.muster.model.ImportState;
import dev.muster.model.Notice;
import dev.muster.model.Scope;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.testkit.InMemoryArtifacts;
import dev.muster.testkit.StoreCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * G1 and A3: cancelled at any call of its store, an import has no half batch, counts every record
 * once, says so in one notice, and goes on; or its unprocessed rows are imported by themselves.
 */
class G1CancelTest {

  private static final int CHUNK = 7;

  private int cancelled;

  @ParameterizedTest
  @EnumSource
  void cancelAtAnyCallIsClean(Workload.Kind kind) {
    Workload workload = withoutEqualRows(Workload.of(kind, 60, 22));
    int calls = Inside.calls(workload, CHUNK);
    for (int call = 1; call <= calls; call++) {
      Inside inside = new Inside(workload);
      InMemoryArtifacts files = new InMemoryArtifacts();
      ImportReport report = cancelAt(call, inside, files);
      assertThat(report.rows().read()).isEqualTo(workload.records());
      if (report.state() == ImportState.CANCELLED) {
        cancelled++;
        if (call % 2 == 0) {
          inside.importer(CHUNK).build().resume("one", inside.source());
          assertThat(inside.differences()).as("call " + call).isEmpty();
        } else {
          importRest(inside, files);
          assertThat(Dumps.of(inside.memory(), Inside.SCOPE).contacts())
              .as("call " + call)
              .isEqualTo(Oracle.of(workload).contacts());
        }
      }
    }
    assertThat(cancelled).isGreaterThan(5);
  }

  /**
   * Equal rows of events are told apart by counting, and a file of the unprocessed ones counts
   * anew: one that was kept before makes one of them known.
   */
  private static Workload withoutEqualRows(Workload all) {
    return new Workload(
        all.kind(), all.lineEnd(), all.header(), all.rows().stream().distinct().toList());
  }

  private static ImportReport cancelAt(int number, Inside inside, InMemoryArtifacts files) {
    List<Runnable> tasks = new ArrayList<>();
    List<ImportJob> jobs = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    AtomicInteger made = new AtomicInteger();
    jobs.add(
        inside
            .importer(
                (StoreCall call) -> {
                  if (made.incrementAndGet() == number) {
                    jobs.get(0).cancel();
                  }
                },
                CHUNK)
            .executor(tasks::add)
            .notifier((scope, notice) -> notices.add(notice))
            .files(files, Set.of(ImportFile.UNPROCESSED))
            .build()
            .start(inside.source()));
    tasks.get(0).run();
    ImportReport report = jobs.get(0).report().toCompletableFuture().join();
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0).state()).isEqualTo(report.state());
    assertThat(notices.get(0).counts())
        .containsEntry("created", report.rows().created())
        .containsEntry("updated", report.rows().updated())
        .containsEntry("unchanged", report.rows().unchanged())
        .containsEntry("rejected", report.rows().rejected())
        .containsEntry("unprocessed", report.rows().unprocessed());
    return report;
  }

  private static void importRest(Inside inside, InMemoryArtifacts files) {
    try {
      byte[] rest =
          files
              .open(new Scope("shop", "one", "importer"), ImportFile.UNPROCESSED.fileName())
              .orElseThrow()
              .readAllBytes();
      inside.importer(CHUNK).build().run(ImportSource.of(rest).key("rest"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
