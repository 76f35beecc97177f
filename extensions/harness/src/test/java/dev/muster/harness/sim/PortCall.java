package dev.muster.harness.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a port that is about to be made.
 *
 * @param number of the calls of one process, counted from 1
 * @param port which
 * @param method of the port
 * @param arguments as given
 * @param effect makes the call
 */
record PortCall(long number, Port port, String method, List<Object> arguments, Effect effect) {

  /** Makes a call. */
  @FunctionalInterface
  interface Effect {

    /** With the arguments given, or with others. */
    @Nullable Object with(List<Object> arguments) throws Exception;
  }

  @Nullable Object make() throws Exception {
    return effect.with(arguments);
  }

  /** Answers this call, before which something else happens. */
  PortCall after(Runnable other) {
    return new PortCall(
        number,
        port,
        method,
        arguments,
        with -> {
          other.run();
          return effect.with(with);
        });
  }

  boolean is(Port which, String name) {
    return port == which && method.equals(name);
  }

  @Override
  public String toString() {
    return "call " + number + ", " + port + "." + method;
  }
}
