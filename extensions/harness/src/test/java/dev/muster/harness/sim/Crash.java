package dev.muster.harness.sim;

/** The process died at a call. Whatever it still tries dies as well, so that nothing goes on. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash(PortCall call) {
    super("died at " + call, null, false, false);
  }
}
