package dev.muster.harness.sim;

import java.io.IOException;

/** All that an importer calls. */
enum Port {
  STORE,
  JOURNAL,
  ENGINE,
  FILES,
  NOTIFIER,
  LISTENER,
  RULE,
  SOURCE,
  SPACE,
  CLOCK,
  PAUSE;

  /** What such a port throws when it is out of order. */
  Exception failure(PortCall call) {
    String message = "out of order at " + call + ", as the test told it to be";
    return this == FILES || this == SOURCE
        ? new IOException(message)
        : new IllegalStateException(message);
  }
}
