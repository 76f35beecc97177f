package dev.muster.testkit;

/** How often an engine is yet to fail, and where. */
final class Trouble {

  private int whenAsking;
  private int beforeTaking;
  private int afterTaking;

  void asking(int howMany) {
    whenAsking = howMany;
  }

  void beforeTaking(int howMany) {
    beforeTaking = howMany;
  }

  void afterTaking(int howMany) {
    afterTaking = howMany;
  }

  void whenAsking() {
    if (whenAsking > 0) {
      whenAsking--;
      throw down();
    }
  }

  void whenStarting() {
    if (beforeTaking > 0) {
      beforeTaking--;
      throw down();
    }
  }

  void whenStarted() {
    if (afterTaking > 0) {
      afterTaking--;
      throw down();
    }
  }

  private static IllegalStateException down() {
    return new IllegalStateException("the engine is down, as the test told it to be");
  }
}
