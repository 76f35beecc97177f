package dev.muster.preset;

/** Refuses options that make no sense. */
final class Misuse {

  private Misuse() {}

  static void mustBe(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
