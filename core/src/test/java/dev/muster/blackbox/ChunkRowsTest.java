package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.ImporterBuilder;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportReport;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chunks grow smaller where it takes long to keep them, and nothing else changes. */
class ChunkRowsTest {

  private static final String LINES =
      IntStream.range(0, 2_000)
          .mapToObj(i -> "p" + i % 1_900 + "@example.org,plan " + i + "\n")
          .collect(Collectors.joining("", "email,plan\n", ""));

  private final InMemoryContactStore store = new InMemoryContactStore();
  private final SettableClock clock = new SettableClock(Given.NOW);
  private final List<Integer> commits = new ArrayList<>();

  private static ImportSource source() {
    return ImportSource.of(LINES.getBytes(StandardCharsets.UTF_8)).key("k");
  }

  /** Of its commits the first take three seconds each, all others no time. */
  private ImporterBuilder slow(int first) {
    return Given.importer(
            Given.people(),
            Commits.of(
                store,
                (batch, real) -> {
                  clock.move(Duration.ofSeconds(commits.size() < first ? 3 : 0));
                  commits.add(batch.writes().size());
                  return real.apply(batch);
                }))
        .clock(clock)
        .chunkRows(500);
  }

  private static ImportReport undisturbed(InMemoryContactStore fresh) {
    return Given.importer(Given.people(), fresh).build().run(source());
  }

  @Test
  void slowCommitsMakeChunksSmallerAndQuickOnesLargerAgain() {
    ImportReport report = slow(4).build().run(source());

    assertThat(commits).containsExactly(500, 250, 125, 100, 100, 200, 400, 325);
    assertSameAsUndisturbed(report);
  }

  @Test
  void clockThatStandsStillChangesNothing() {
    assertSameAsUndisturbed(slow(0).build().run(source()));
    assertThat(commits).containsExactly(500, 500, 500, 500);
  }

  @Test
  void chunksThatAreReadAheadAreAsLargeAsTheOneBefore() {
    ImportReport report = slow(2).readAhead(Runnable::run).build().run(source());

    assertThat(commits).startsWith(500, 500, 500, 250);
    assertSameAsUndisturbed(report);
  }

  @Test
  void resumeOfASlowImportGoesOnWithWholeChunks() {
    ImporterBuilder failing =
        Given.importer(
                Given.people(),
                Commits.of(
                    store,
                    (batch, real) -> {
                      clock.move(Duration.ofSeconds(3));
                      commits.add(batch.writes().size());
                      if (commits.size() > 3) {
                        throw new IllegalStateException("down");
                      }
                      return real.apply(batch);
                    }))
            .clock(clock)
            .chunkRows(500);
    assertThatThrownBy(() -> failing.build().run(source()))
        .isInstanceOf(ImportAbortedException.class);
    commits.clear();
    clock.set(Given.NOW);

    ImportReport report = slow(0).build().resume("k", source());

    assertThat(commits.get(0)).isEqualTo(500);
    assertSameAsUndisturbed(report);
  }

  private void assertSameAsUndisturbed(ImportReport report) {
    InMemoryContactStore fresh = new InMemoryContactStore();
    assertThat(report).isEqualTo(undisturbed(fresh));
    assertThat(store.dump(Given.TENANT)).isEqualTo(fresh.dump(Given.TENANT));
  }
}
