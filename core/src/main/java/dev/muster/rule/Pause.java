package dev.muster.rule;

import java.time.Duration;

/**
 * Waits on the thread that runs an import. Whoever tests gives one that does not.
 *
 * <p>A pause that throws stops the import.
 */
@FunctionalInterface
public interface Pause {

  /** Returns after about this long. */
  void lasting(Duration time);

  /**
   * Answers the pause that sleeps. Interrupted, it throws {@link IllegalStateException} and leaves
   * the thread's interrupt set.
   */
  static Pause sleeping() {
    return new SleepingPause();
  }
}
