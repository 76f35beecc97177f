package dev.muster.internal.tally;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many there are of each kind.
 *
 * <p>Not safe for use by several threads.
 */
final class Counts<K extends Enum<K>> {

  private final Class<K> kinds;
  private final Map<K, Count> counts;

  Counts(Class<K> kinds) {
    this.kinds = kinds;
    this.counts = new EnumMap<>(kinds);
  }

  /** A million rows are counted: no number is boxed for each. */
  private static final class Count {
    private long value;
  }

  void add(K kind, long more) {
    Count count = counts.get(kind);
    if (count == null) {
      count = new Count();
      counts.put(kind, count);
    }
    count.value += more;
  }

  void addAll(Counts<K> others) {
    others.counts.forEach((kind, count) -> add(kind, count.value));
  }

  void addAll(Map<K, Long> others) {
    others.forEach(this::add);
  }

  long of(K kind) {
    Count count = counts.get(kind);
    return count == null ? 0 : count.value;
  }

  Map<K, Long> toMap() {
    Map<K, Long> all = new EnumMap<>(kinds);
    counts.forEach((kind, count) -> all.put(kind, count.value));
    return all;
  }
}
