package dev.muster.harness.sim;

import java.util.List;

/** Tells failures that the test made from those of the importer itself. */
final class Blame {

  private static final List<Class<? extends Throwable>> SLIPS =
      List.of(
          NullPointerException.class,
          ClassCastException.class,
          IndexOutOfBoundsException.class,
          IllegalArgumentException.class,
          ArithmeticException.class);

  private Blame() {}

  /** Answers a failure that has no slip of the importer behind it. */
  static Throwable ofNobody(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (SLIPS.stream().anyMatch(at.getClass()::equals)) {
        throw new AssertionError("the importer slipped", failure);
      }
    }
    return failure;
  }

  /** Answers a failure of a port as it is. */
  static Throwable ofPorts(IllegalStateException failure) {
    String message = failure.getMessage();
    if (message == null || !message.startsWith("out of order")) {
      throw new AssertionError("the importer slipped", failure);
    }
    return failure;
  }
}
