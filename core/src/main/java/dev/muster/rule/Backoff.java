package dev.muster.rule;

import java.time.Duration;

/**
 * How often a port that fails is called before the run gives up, and how long it waits in between:
 * twice as long each time.
 *
 * <p>Immutable.
 *
 * @param tries how many calls at most, the first included; at least 1
 * @param first how long to wait before the second call; not negative
 * @param longest how long to wait at most; not less than {@code first}
 */
public record Backoff(int tries, Duration first, Duration longest) {

  /** Checks the parts. */
  public Backoff {
    if (tries < 1) {
      throw new IllegalArgumentException("tries must be at least 1, was " + tries);
    }
    if (first.isNegative()) {
      throw new IllegalArgumentException("first must not be negative, was " + first);
    }
    if (longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "longest must not be less than " + first + ", was " + longest);
    }
  }

  /** Six calls within a little more than three seconds: 100 ms, doubled up to 5 s. */
  public static Backoff standard() {
    return new Backoff(6, Duration.ofMillis(100), Duration.ofSeconds(5));
  }

  /** One call and no other. */
  public static Backoff none() {
    return new Backoff(1, Duration.ZERO, Duration.ZERO);
  }

  /**
   * How long to wait after a number of calls that failed.
   *
   * @param failed at least 1
   */
  public Duration after(int failed) {
    Duration wait = first;
    for (int i = 1; i < failed && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
