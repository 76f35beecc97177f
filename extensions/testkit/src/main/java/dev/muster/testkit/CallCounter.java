package dev.muster.testkit;

import java.util.ArrayList;
import java.util.List;

/** Counts the calls of a store. Not safe for use by several threads. */
public final class CallCounter implements CallWatcher {

  private final List<StoreCall> calls = new ArrayList<>();

  /** Makes a counter that has seen no call. */
  public CallCounter() {}

  @Override
  public void before(StoreCall call) {
    calls.add(call);
  }

  /** Answers all calls, in order. */
  public List<StoreCall> calls() {
    return List.copyOf(calls);
  }

  /** Answers how many calls of a kind there were. */
  public int count(StoreCall kind) {
    return (int) calls.stream().filter(call -> call == kind).count();
  }
}
