package dev.muster.harness.sim;

import java.util.Set;

/** What can happen at a call of a port. */
enum Fault {
  /** The process dies, and nothing of the call has happened. */
  CRASHES_BEFORE,
  /** The process dies, and the call took effect. */
  CRASHES_AFTER,
  /** The call fails once, and nothing has happened. */
  FAILS_BEFORE,
  /** The call took effect, and fails all the same. */
  FAILS_AFTER,
  /** From this call on the port fails, for as long as the process lives. */
  FAILS_FOR_GOOD,
  /** The call fails, and so do the next of its kind, a dozen in all; any other works. */
  FAILS_AGAIN_AND_AGAIN,
  /** The call hangs and fails, and its effect lands later. */
  LANDS_LATE,
  /** A part of the call takes effect, and it fails. */
  DONE_IN_PART,
  /** An error of the virtual machine comes up once. */
  ERROR,
  /** Somebody cancels what is going on. */
  CANCELLED,
  /** The process is held up, another owner goes on to the end, and then the call is made. */
  TAKEN_OVER_BEFORE,
  /** The call is made, another owner goes on to the end, and then the process goes on. */
  TAKEN_OVER_AFTER,
  /** Another owner goes on to the end, and then the call fails. */
  TAKEN_OVER_FAILING;

  private static final Set<String> LANDING = Set.of("commit", "finish");
  private static final Set<String> DIVISIBLE = Set.of("write", "start", "settle", "claim");

  /** Whether another owner has gone on to the end when the process ends. */
  boolean takesOver() {
    return this == TAKEN_OVER_BEFORE || this == TAKEN_OVER_AFTER || this == TAKEN_OVER_FAILING;
  }

  /** Whether the process, or its ports, are other ones afterwards. */
  boolean lasts() {
    return this == CRASHES_BEFORE
        || this == CRASHES_AFTER
        || this == FAILS_FOR_GOOD
        || this == FAILS_AGAIN_AND_AGAIN;
  }

  /**
   * Whether a rule goes on failing, which says that its row is not valid once several owners have
   * come to nothing.
   */
  boolean condemnsRow(PortCall call) {
    return call.port() == Port.RULE && (this == FAILS_FOR_GOOD || this == FAILS_AGAIN_AND_AGAIN);
  }

  /** Whether it can happen at a call at all. */
  boolean fits(PortCall call) {
    return switch (this) {
      case LANDS_LATE -> LANDING.contains(call.method());
      case DONE_IN_PART -> DIVISIBLE.contains(call.method()) && call.port() != Port.SOURCE;
      default -> true;
    };
  }
}
