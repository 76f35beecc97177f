package dev.muster.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** Remembers how to take back what was put into maps since the last keep. */
final class UndoLog {

  private final Deque<Runnable> steps = new ArrayDeque<>();

  <K, V> void put(Map<K, V> map, K key, V value) {
    Optional<V> before = Optional.ofNullable(map.put(key, value));
    steps.push(() -> restore(map, key, before));
  }

  <K, V> void remove(Map<K, V> map, K key) {
    Optional<V> before = Optional.ofNullable(map.remove(key));
    steps.push(() -> restore(map, key, before));
  }

  void add(Runnable undo) {
    steps.push(undo);
  }

  void keep() {
    steps.clear();
  }

  void takeBack() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }

  private static <K, V> void restore(Map<K, V> map, K key, Optional<V> before) {
    before.ifPresentOrElse(value -> map.put(key, value), () -> map.remove(key));
  }
}
