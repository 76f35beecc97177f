package dev.muster.internal.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Remembers the rows of a file by hashes of 64 bits, and finds those that clash with an earlier
 * one. Few rows stay in heap; of many, a little over two megabytes stay there, and the rest goes to
 * a temporary file in 256 parts, each of which is searched on its own and in as many turns as keep
 * the search small.
 */
final class KeyedRows {

  private static final int PARTITIONS = 256;
  private static final int KEYS_AT_ONCE = 1 << 16;

  private final List<Partition> partitions = new ArrayList<>(PARTITIONS);
  private final int keysAtOnce;

  KeyedRows(Spill spill) {
    this(spill, KEYS_AT_ONCE);
  }

  /** Answers rows of whose keys so many are searched at once. */
  KeyedRows(Spill spill, int keysAtOnce) {
    this.keysAtOnce = keysAtOnce;
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(new Partition(spill));
    }
  }

  void add(KeyedRow row) {
    partitions.get((int) (row.key() >>> 56)).add(row);
  }

  /**
   * Tells of each row whose key an earlier row has, and of the first that has it; in no order.
   *
   * @param clash of rows with equal values, or of rows with other values than the first
   */
  void clashes(Clash clash, BiConsumer<KeyedRow, KeyedRow> told) {
    for (Partition partition : partitions) {
      int turns = turns(partition);
      for (int turn = 0; turn < turns; turn++) {
        search(partition, new Turn(turn, turns), clash, told);
      }
    }
  }

  /** What makes two rows of one key clash. */
  enum Clash {
    /** That they have it. */
    SAME_KEY,
    /** That their values differ. */
    OTHER_VALUE
  }

  /** The keys that are looked at in one turn of several, which are a power of two. */
  private record Turn(int number, int of) {

    boolean has(long key) {
      return (key & of - 1) == number;
    }
  }

  /** Keys are spread evenly, so what holds for one turn holds for all. */
  private int turns(Partition partition) {
    int turns = 1;
    while (partition.size() > keysAtOnce && !fits(partition, new Turn(0, turns))) {
      turns *= 2;
    }
    return turns;
  }

  private boolean fits(Partition partition, Turn turn) {
    Set<Long> keys = new HashSet<>();
    partition.forEach(
        row -> {
          if (keys.size() <= keysAtOnce && turn.has(row.key())) {
            keys.add(row.key());
          }
        });
    return keys.size() <= keysAtOnce;
  }

  private static void search(
      Partition partition, Turn turn, Clash clash, BiConsumer<KeyedRow, KeyedRow> told) {
    Map<Long, KeyedRow> first = new HashMap<>();
    partition.forEach(
        row -> {
          if (turn.has(row.key())) {
            KeyedRow earlier = first.putIfAbsent(row.key(), row);
            if (earlier != null && (clash == Clash.SAME_KEY || earlier.value() != row.value())) {
              told.accept(row, earlier);
            }
          }
        });
  }
}
