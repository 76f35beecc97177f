package dev.muster.harness.sim;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls through wires for ports whose methods declare other exceptions, or none. */
final class Wired {

  private Wired() {}

  /** A call through a wire. */
  @FunctionalInterface
  interface Call {

    @Nullable Object made() throws Exception;
  }

  /** A call that may throw an {@link IOException}. */
  static Object io(Call call) throws IOException {
    try {
      return Objects.requireNonNull(call.made());
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("a port of files throws no such thing", e);
    }
  }

  /** A call that declares nothing. */
  static Object plain(Call call) {
    try {
      return Objects.requireNonNull(call.made());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("such a port throws nothing that must be declared", e);
    }
  }
}
