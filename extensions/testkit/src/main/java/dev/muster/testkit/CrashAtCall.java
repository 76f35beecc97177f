package dev.muster.testkit;

/**
 * Lets a process seem to die at one call of its store: that call and all later ones throw. Not safe
 * for use by several threads.
 */
public final class CrashAtCall implements CallWatcher {

  private enum Side {
    BEFORE,
    AFTER
  }

  private final int number;
  private final Side side;
  private int made;
  private boolean dead;

  private CrashAtCall(int number, Side side) {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1, was " + number);
    }
    this.number = number;
    this.side = side;
  }

  /** Answers a crash before a call takes effect; calls are counted from 1. */
  public static CrashAtCall before(int number) {
    return new CrashAtCall(number, Side.BEFORE);
  }

  /** Answers a crash after a call took effect and before it answers; calls are counted from 1. */
  public static CrashAtCall after(int number) {
    return new CrashAtCall(number, Side.AFTER);
  }

  /** Whether it has come to the crash. */
  public boolean happened() {
    return dead;
  }

  @Override
  public void before(StoreCall call) {
    made++;
    dieIf(dead || (side == Side.BEFORE && made == number), call);
  }

  @Override
  public void after(StoreCall call) {
    dieIf(side == Side.AFTER && made == number, call);
  }

  private void dieIf(boolean now, StoreCall call) {
    if (now) {
      dead = true;
      throw new IllegalStateException(
          "crashed at call " + made + ", " + call + ", as the test told it to");
    }
  }
}
