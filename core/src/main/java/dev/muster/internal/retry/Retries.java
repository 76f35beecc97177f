package dev.muster.internal.retry;

import dev.muster.rule.Backoff;
import dev.muster.rule.Pause;
import java.util.function.Supplier;

/**
 * Calls a port again when it fails: a fault of the store is no fault of a row. Each call must be
 * one that may be repeated.
 *
 * @param backoff how often and how late
 * @param pause that waits
 */
public record Retries(Backoff backoff, Pause pause) {

  /** Answers what the call answers at last, or throws what it threw the last time. */
  public <T> T of(Supplier<T> call) {
    for (int failed = 1; failed < backoff.tries(); failed++) {
      try {
        return call.get();
      } catch (RuntimeException e) {
        waitAfter(failed, e);
      }
    }
    return call.get();
  }

  /** Makes a call without an answer. */
  public void run(Runnable call) {
    of(
        () -> {
          call.run();
          return true;
        });
  }

  /** Whether a call that failed so often may be made again. */
  public boolean allow(int failed) {
    return failed < backoff.tries();
  }

  /** Waits before a call is made again. */
  public void waitAfter(int failed, RuntimeException cause) {
    try {
      pause.lasting(backoff.after(failed));
    } catch (RuntimeException e) {
      e.addSuppressed(cause);
      throw e;
    }
  }
}
