package dev.muster.spec;

/** What arguments must be, said in one way. */
final class Checks {

  private Checks() {}

  static void notBlank(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  static void that(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
