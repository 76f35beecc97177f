package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportJob;
import dev.muster.ImportSource;
import dev.muster.harness.oracle.Workload;
import dev.muster.model.ImportState;
import dev.muster.report.ImportReport;
import dev.muster.testkit.StoreCall;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * E4: while the store takes its time, the reader waits, however long it takes; a cancel meanwhile
 * takes effect as soon as the store has answered; and no row is rejected for it.
 */
class E4SlowStoreTest {

  private static final Workload WORKLOAD = Workload.of(Workload.Kind.PEOPLE, 5_000, 26);
  private static final int CHUNK = 50;

  /** What was read of the file. */
  private static final class Counted extends FilterInputStream {

    private final AtomicLong bytes;

    Counted(byte[] file, AtomicLong bytes) {
      super(new ByteArrayInputStream(file));
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes.addAndGet(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int got = super.read(into, from, count);
      bytes.addAndGet(Math.max(0, got));
      return got;
    }
  }

  @Test
  void readerWaitsForTheStoreAndACancelIsHeard() throws InterruptedException {
    byte[] file = WORKLOAD.bytes();
    AtomicLong bytes = new AtomicLong();
    AtomicInteger commits = new AtomicInteger();
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Inside inside = new Inside(WORKLOAD);
    ImportJob job =
        inside
            .importer(
                (StoreCall call) -> {
                  if (call == StoreCall.COMMIT && commits.incrementAndGet() == 3) {
                    stalled.countDown();
                    await(goOn);
                  }
                },
                CHUNK)
            .build()
            .start(ImportSource.of(() -> new Counted(file, bytes)).key("one"));
    stalled.await();
    long whileStalled = bytes.get();
    job.cancel();
    CompletableFuture<ImportReport> report = job.report().toCompletableFuture();
    assertThat(report).isNotDone();
    goOn.countDown();

    assertThat(report.join().state()).isEqualTo(ImportState.CANCELLED);
    assertThat(whileStalled).isLessThan(file.length / 3);
    assertThat(commits).hasValue(3);
    assertThat(report.join().rows().unprocessed()).isLessThanOrEqualTo(CHUNK);

    inside.importer(CHUNK).build().resume("one", inside.source());
    assertThat(inside.differences()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
