package dev.muster.model;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/**
 * A campaign that an occurrence may start.
 *
 * <p>Immutable. Starts without delay unless {@link #after} says otherwise.
 */
public final class Campaign {

  private final String name;
  private final TemporalAmount delay;
  private final ZoneId zone;

  private Campaign(String name, TemporalAmount delay, ZoneId zone) {
    Checks.notBlank("name", name);
    this.name = name;
    this.delay = delay;
    this.zone = zone;
  }

  /** Answers the campaign of a name, which is unique within its tenant. */
  public static Campaign named(String name) {
    return new Campaign(name, Duration.ZERO, ZoneOffset.UTC);
  }

  /**
   * Answers this campaign with a delay between occurrence and start.
   *
   * @param delay not negative; days and longer are added on the calendar of the zone
   * @param zone whose calendar, daylight changes included
   */
  public Campaign after(TemporalAmount delay, ZoneId zone) {
    return new Campaign(name, delay, zone);
  }

  /** The campaign's name. */
  public String name() {
    return name;
  }

  /** How long after the occurrence it starts; zero by default. */
  public TemporalAmount delay() {
    return delay;
  }

  /** On whose calendar the delay is added; UTC by default. */
  public ZoneId zone() {
    return zone;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Campaign that
        && name.equals(that.name)
        && delay.equals(that.delay)
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "Campaign[" + name + ", delay " + delay + "]";
  }
}
