package dev.muster.testkit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Lets one call in at a time, and fails the caller who comes during another. */
final class Turn {

  private final String port;
  private final AtomicBoolean taken = new AtomicBoolean();

  Turn(String port) {
    this.port = port;
  }

  <T> T take(Supplier<T> call) {
    if (!taken.compareAndSet(false, true)) {
      throw Misuse.of("calls to " + port + " must come one at a time, was called during another");
    }
    try {
      return call.get();
    } finally {
      taken.set(false);
    }
  }
}
