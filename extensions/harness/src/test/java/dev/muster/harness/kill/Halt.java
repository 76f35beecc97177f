package dev.muster.harness.kill;

import dev.muster.harness.record.Recorder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A place at which a process is held: the recorder has heard it and does not answer. */
final class Halt {

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger left;

  private Halt(int number) {
    left = new AtomicInteger(number);
  }

  /** Holds whoever says something of a kind for the nth time; of calls also which one it is. */
  static Halt at(Recorder recorder, String what, int number) {
    Halt halt = new Halt(number);
    recorder.answering(
        said -> {
          String word = said.kind().equals("CALL") ? said.lines().get(0) : said.kind();
          if (word.equals(what) && halt.left.decrementAndGet() == 0) {
            halt.hold();
          }
          return Recorder.WELL;
        });
    return halt;
  }

  private void hold() {
    reached.countDown();
    await(released);
  }

  /** Waits until somebody is held. */
  void reached() {
    await(reached);
  }

  /** Lets whoever is held go on. */
  void release() {
    released.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(120, TimeUnit.SECONDS)) {
        throw new AssertionError("a process must come to where it is to be held");
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
