package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportReport;
import dev.muster.rule.RowValidator;
import dev.muster.testkit.InMemoryContactStore;
import dev.muster.testkit.WatchedJournaledStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private static final Executor THREADS = task -> new Thread(task, "read-ahead").start();

  private static final String LINES =
      IntStream.range(0, 50)
          .mapToObj(i -> i % 7 == 0 ? "\n" : "p" + i + "@example.org,plan " + i + "\n")
          .collect(Collectors.joining("", "email,plan\n", ""));

  private final InMemoryContactStore store = new InMemoryContactStore();

  private static ImportSource source() {
    return ImportSource.of(LINES.getBytes(StandardCharsets.UTF_8)).key("k");
  }

  private ImportReport reportWith(Executor ahead) {
    InMemoryContactStore fresh = new InMemoryContactStore();
    return Given.importer(Given.people(), fresh)
        .chunkRows(4)
        .readAhead(ahead)
        .build()
        .run(source());
  }

  @Test
  void changesNoResultWhoeverReads() {
    ImportReport alone = Given.importer(Given.people(), store).chunkRows(4).build().run(source());
    List<Runnable> neverRun = new ArrayList<>();
    Executor closed =
        task -> {
          throw new RejectedExecutionException("closed");
        };

    assertThat(List.of(THREADS, Runnable::run, neverRun::add, closed))
        .extracting(this::reportWith)
        .containsOnly(alone);
    assertThat(alone.rows().created()).isEqualTo(42);
  }

  @Test
  void taskThatComesLateReadsNothing() {
    List<Runnable> late = new ArrayList<>();
    ImportReport report = reportWith(late::add);
    late.forEach(Runnable::run);

    assertThat(report.rows().created()).isEqualTo(42);
    assertThat(late).isNotEmpty();
  }

  @Test
  void ruleThatFailsAheadStopsTheRunWhereItIs() {
    RowValidator failing =
        RowValidator.named(
            "fails",
            "1",
            row -> {
              if (row.at().record() == 10) {
                throw new IllegalStateException("no answer");
              }
              return List.of();
            });
    Importer importer =
        Given.importer(Given.people(), store)
            .chunkRows(4)
            .validator(failing)
            .readAhead(THREADS)
            .build();

    assertThatThrownBy(() -> importer.run(source()))
        .isInstanceOf(ImportAbortedException.class)
        .hasRootCauseMessage("no answer");
    assertThat(Given.held(store)).hasSize(8);
  }

  /** Notes whether it is read after it was closed. */
  private static final class Stream extends InputStream {

    private final InputStream bytes =
        new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8));
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean readLate = new AtomicBoolean();

    @Override
    public int read() throws java.io.IOException {
      readLate.compareAndSet(false, closed.get());
      return bytes.read();
    }

    @Override
    public int read(byte[] to, int from, int count) throws java.io.IOException {
      readLate.compareAndSet(false, closed.get());
      return bytes.read(to, from, Math.min(count, 3));
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  @Test
  void nobodyReadsOnceTheRunHasStopped() {
    List<Thread> threads = new ArrayList<>();
    Executor kept =
        task -> {
          Thread thread = new Thread(task, "read-ahead");
          threads.add(thread);
          thread.start();
        };
    Stream stream = new Stream();
    Importer importer =
        Given.importer(
                Given.people(),
                WatchedJournaledStore.over(
                    store,
                    call -> {
                      if (call.name().equals("COMMIT") && threads.size() == 3) {
                        throw new IllegalStateException("down");
                      }
                    }))
            .chunkRows(4)
            .readAhead(kept)
            .build();

    assertThatThrownBy(() -> importer.run(stream)).isInstanceOf(ImportAbortedException.class);
    threads.forEach(ReadAheadTest::join);
    assertThat(stream.closed).isTrue();
    assertThat(stream.readLate).isFalse();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
