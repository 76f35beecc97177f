package dev.muster.rule;

import java.time.Duration;

/**
 * How much one call of a delivery may do.
 *
 * <p>Immutable.
 *
 * @param atMost how often intents are offered at most, each time counted; at least 1
 * @param within how long to go on at most, checked before each call of the engine; not negative
 * @param backoff how often what is not taken is offered, and how long to wait in between
 */
public record DeliveryBudget(long atMost, Duration within, Backoff backoff) {

  private static final Duration UNBOUNDED = Duration.ofDays(36_500);

  public DeliveryBudget {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost must be at least 1, was " + atMost);
    }
    if (within.isNegative()) {
      throw new IllegalArgumentException("within must not be negative, was " + within);
    }
  }

  /** Everything is offered once. */
  public static DeliveryBudget once() {
    return new DeliveryBudget(Long.MAX_VALUE, UNBOUNDED, Backoff.none());
  }

  /** Everything is offered until it is taken, as often as a backoff has it. */
  public static DeliveryBudget retrying(Backoff backoff) {
    return new DeliveryBudget(Long.MAX_VALUE, UNBOUNDED, backoff);
  }

  /** Answers this budget with a bound of how many offers are made. */
  public DeliveryBudget atMost(long offers) {
    return new DeliveryBudget(offers, within, backoff);
  }

  /** Answers this budget with a bound of time. */
  public DeliveryBudget within(Duration time) {
    return new DeliveryBudget(atMost, time, backoff);
  }
}
