package dev.muster.testkit;

/** The error that a fake throws when its caller breaks a rule of the port. */
final class Misuse {

  private Misuse() {}

  static AssertionError of(String message) {
    return new AssertionError("Misuse of a port: " + message);
  }

  static void unless(boolean obeyed, String rule) {
    if (!obeyed) {
      throw of(rule);
    }
  }

  /** As {@link #unless(boolean, String)}, with what was there; its text is made on failure only. */
  static void unless(boolean obeyed, String rule, Object was) {
    if (!obeyed) {
      throw of(rule + was);
    }
  }
}
