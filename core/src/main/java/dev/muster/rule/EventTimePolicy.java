package dev.muster.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says with which time an event is stored, and whether analytics see it. {@link #asWritten()} is
 * the importer's default.
 *
 * <p>Ages are judged at the import's one instant, and an age of exactly the limit is within it.
 * Trigger policies always judge the time that the file gives: an old event that is stored with
 * another time grows no younger for them. An event without a time is stored at the import's
 * instant. A row whose event is stored with another time has a warning.
 *
 * <p>To a store that cannot hide events from analytics every event is sent as seen everywhere.
 *
 * <p>Immutable.
 *
 * @param old what happens to events older than {@code oldAfter}
 * @param oldAfter beyond which age they are old; positive
 * @param originalTime name of the property that keeps the time as written of events that are stored
 *     with another; a property of this name in the file is replaced
 * @param future what happens to events in the future
 * @param shownFor up to which age of their stored time analytics see events; all if empty
 */
public record EventTimePolicy(
    OldEvents old,
    Duration oldAfter,
    Optional<String> originalTime,
    FutureEvents future,
    Optional<Duration> shownFor) {

  private static final Duration REDATED = Duration.ofDays(360);

  public EventTimePolicy {
    if (oldAfter.isNegative() || oldAfter.isZero()) {
      throw new IllegalArgumentException("oldAfter must be positive, was " + oldAfter);
    }
    if (shownFor.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("shownFor must not be negative, was " + shownFor.get());
    }
  }

  /** Every event is stored with the time that the file gives, and seen by analytics. */
  public static EventTimePolicy asWritten() {
    return new EventTimePolicy(
        OldEvents.KEEP,
        Duration.ofDays(365),
        Optional.empty(),
        FutureEvents.KEEP,
        Optional.empty());
  }

  /** Answers this policy with something done to events beyond an age. */
  public EventTimePolicy olderThan(Duration age, OldEvents what) {
    return new EventTimePolicy(what, age, originalTime, future, shownFor);
  }

  /** Answers this policy with the time as written kept in a property where it is not stored. */
  public EventTimePolicy keepingOriginalTimeAs(String property) {
    return new EventTimePolicy(old, oldAfter, Optional.of(property), future, shownFor);
  }

  /** Answers this policy with something done to events in the future. */
  public EventTimePolicy inTheFuture(FutureEvents what) {
    return new EventTimePolicy(old, oldAfter, originalTime, what, shownFor);
  }

  /** Answers this policy with analytics seeing events up to an age only (rule L6). */
  public EventTimePolicy hiddenAfter(Duration age) {
    return new EventTimePolicy(old, oldAfter, originalTime, future, Optional.of(age));
  }

  /** Whether a time is old under this policy. */
  public boolean isOld(Instant time, Instant now) {
    return old != OldEvents.KEEP && Duration.between(time, now).compareTo(oldAfter) > 0;
  }

  /** The time with which an event is stored that is not rejected. */
  public Instant stored(Instant time, Instant now) {
    if (!isOld(time, now)) {
      return time;
    }
    return old == OldEvents.REDATE_360_DAYS ? now.minus(REDATED) : now;
  }

  /** Whether analytics see an event that is stored with a time. */
  public boolean isShown(Instant stored, Instant now) {
    return shownFor.filter(age -> Duration.between(stored, now).compareTo(age) > 0).isEmpty();
  }

  /** Describes the rule; equal descriptions mean equal answers. */
  public String describe() {
    return toString();
  }
}
