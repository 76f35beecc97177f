package dev.muster.testkit;

/** The error that a fake throws when its caller breaks a rule of the port. */
final class Misuse {

  private Misuse() {}

  static AssertionError of(String message) {
    return new AssertionError("Misuse of a port: " + message);
  }

  static void unless(boolean obeyed, String message) {
    if (!obeyed) {
      throw of(message);
    }
  }
}
