package dev.muster.internal.dispatch;

import dev.muster.rule.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that never goes back, and that has gone on after a pause, whatever the clock says. */
final class PacedClock {

  private final Clock clock;
  private final Pause pause;
  private Instant latest = Instant.MIN;

  PacedClock(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  Instant now() {
    Instant told = clock.instant();
    if (told.isAfter(latest)) {
      latest = told;
    }
    return latest;
  }

  void pause(Duration time) {
    if (!time.isZero()) {
      Instant end = now().plus(time);
      pause.lasting(time.plusMillis(1));
      latest = end;
    }
  }
}
