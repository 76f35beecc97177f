package dev.muster.testkit;

import java.util.Optional;
import java.util.function.Supplier;

/** Tries a call that may fail with any exception, where what counts is what it left behind. */
final class Attempt {

  private Attempt() {}

  /** Answers what the call answers, or empty if it throws. */
  static <T> Optional<T> of(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (RuntimeException failure) {
      return Optional.empty();
    }
  }
}
