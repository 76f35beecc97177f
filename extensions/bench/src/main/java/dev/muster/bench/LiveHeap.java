package dev.muster.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is left in the heap after a full collection. */
final class LiveHeap {

  private static final int MILLIS_BETWEEN = 200;

  private LiveHeap() {}

  /** Collects, and answers what is left. */
  static long bytes() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** Does something, and answers the most that was left by collections while it was done. */
  static long mostBytes(Runnable something) {
    CountDownLatch done = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () -> {
              something.run();
              done.countDown();
            });
    worker.setDaemon(true);
    worker.start();
    long most = 0;
    try {
      do {
        most = Math.max(most, bytes());
      } while (worker.isAlive() && !done.await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException("the measurement was interrupted", e);
    }
    if (done.getCount() > 0) {
      throw new IllegalStateException("what was to be measured has failed");
    }
    return most;
  }
}
