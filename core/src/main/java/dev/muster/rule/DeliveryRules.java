package dev.muster.rule;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How intents are handed over. {@link #standard()} is the importer's default.
 *
 * <p>Immutable.
 *
 * @param withoutKeys what holds towards an engine that ignores keys; must be given for such
 * @param perSecond how many intents an engine gets at most within any second of one run or one
 *     delivery; a run leaves the rest pending, a delivery waits
 * @param patience how long one answer of the engine is waited for; without it, for ever. With it
 *     the engine is called on a thread of its own, still one call at a time; an engine that hangs
 *     is interrupted, and called again once it has returned
 */
public record DeliveryRules(
    Optional<WithoutKeys> withoutKeys, OptionalInt perSecond, Optional<Duration> patience) {

  public DeliveryRules {
    if (perSecond.isPresent() && perSecond.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "perSecond must be at least 1, was " + perSecond.getAsInt());
    }
    if (patience.isPresent() && (patience.get().isNegative() || patience.get().isZero())) {
      throw new IllegalArgumentException("patience must be positive, was " + patience.get());
    }
  }

  /** As fast as the engine takes them, to an engine that honours keys. */
  public static DeliveryRules standard() {
    return new DeliveryRules(Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  /** Answers these rules for an engine that ignores keys. */
  public DeliveryRules withoutKeys(WithoutKeys choice) {
    return new DeliveryRules(Optional.of(choice), perSecond, patience);
  }

  /** Answers these rules with a rate; at least 1. */
  public DeliveryRules perSecond(int most) {
    return new DeliveryRules(withoutKeys, OptionalInt.of(most), patience);
  }

  /** Answers these rules for an engine that may hang; positive. */
  public DeliveryRules patience(Duration most) {
    return new DeliveryRules(withoutKeys, perSecond, Optional.of(most));
  }
}
