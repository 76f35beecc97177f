package dev.muster.harness.sim;

import java.util.List;
import java.util.SplittableRandom;

/** The dice of one seed. */
final class Chance {

  private final SplittableRandom dice;

  Chance(long seed) {
    dice = new SplittableRandom(seed);
  }

  /** Whether something comes up that does so in a share of cases. */
  boolean once(double share) {
    return dice.nextDouble() < share;
  }

  /** A number from 0 on, below a bound. */
  int below(int bound) {
    return dice.nextInt(bound);
  }

  /** A number between bounds, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }

  /** Dice of their own, so that what one throws does not change what another does. */
  Chance other() {
    return new Chance(dice.nextLong());
  }
}
