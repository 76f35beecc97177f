package dev.muster.harness.sim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock on the wall of a world; it goes on when it is told to, and may jump back. */
final class SimClock extends Clock {

  private Instant now;

  SimClock(Instant start) {
    now = start;
  }

  void set(Instant instant) {
    now = instant;
  }

  void move(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
