package dev.muster.internal.read;

import java.util.Arrays;

/** Small numbers, first in, first out. */
final class IntQueue {

  private int[] values = new int[1 << 10];
  private int from;
  private int to;

  void add(int value) {
    if (to == values.length) {
      int[] target = to - from > values.length / 2 ? new int[2 * values.length] : values;
      System.arraycopy(values, from, target, 0, to - from);
      values = target;
      to -= from;
      from = 0;
    }
    values[to++] = value;
  }

  long sumOfFirst(int count) {
    return Arrays.stream(values, from, from + count).asLongStream().sum();
  }

  void removeFirst(int count) {
    from += count;
  }
}
