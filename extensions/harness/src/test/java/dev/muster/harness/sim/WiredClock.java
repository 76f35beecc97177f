package dev.muster.harness.sim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A clock at the other end of a wire. */
final class WiredClock extends Clock {

  private final Wires wires;
  private final Clock clock;

  WiredClock(Wires wires, Clock clock) {
    this.wires = wires;
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return (Instant)
        Wired.plain(() -> wires.call(Port.CLOCK, "instant", List.of(), with -> clock.instant()));
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new WiredClock(wires, clock.withZone(zone));
  }
}
