package dev.muster.testkit;

import java.util.function.Supplier;

/**
 * Is told of each call of a store, and may make it fail by throwing: before the call, when nothing
 * has happened yet, or after it, when it has and the caller does not learn so.
 *
 * <p>Told on the thread of the call.
 */
public interface CallWatcher {

  /** A call is about to be made. */
  void before(StoreCall call);

  /** A call was made and answered. */
  default void after(StoreCall call) {}

  /** Makes a call under this watch. */
  default <T> T watch(StoreCall call, Supplier<T> made) {
    before(call);
    T answer = made.get();
    after(call);
    return answer;
  }
}
