package dev.muster.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set. Not safe for use by several threads. */
public final class SettableClock extends Clock {

  private Instant now;

  /** Makes a clock that stands at an instant. */
  public SettableClock(Instant start) {
    this.now = start;
  }

  /** Sets the clock. */
  public void set(Instant instant) {
    now = instant;
  }

  /** Moves the clock on, or back. */
  public void move(Duration time) {
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
