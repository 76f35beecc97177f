package dev.muster.rule;

import java.time.Duration;

/** Sleeps. */
record SleepingPause() implements Pause {

  @Override
  public void lasting(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to call a port again", e);
    }
  }
}
