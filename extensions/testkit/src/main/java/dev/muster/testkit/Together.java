package dev.muster.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does something several times at once, each on a thread of its own. */
final class Together {

  private Together() {}

  /** Answers what came of it for each, once all are done; throws what any of them threw. */
  static <P, T> List<T> all(List<P> parties, Function<P, T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(parties.size());
    CountDownLatch ready = new CountDownLatch(parties.size());
    try {
      List<CompletableFuture<T>> under = new ArrayList<>();
      for (P party : parties) {
        under.add(
            CompletableFuture.supplyAsync(
                () -> {
                  await(ready);
                  return work.apply(party);
                },
                threads));
      }
      return under.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static void await(CountDownLatch ready) {
    ready.countDown();
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while others were not ready", e);
    }
  }
}
