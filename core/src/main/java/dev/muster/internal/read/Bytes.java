package dev.muster.internal.read;

/** A stretch of bytes that a decoder works off: taken ones are behind {@code from}. */
final class Bytes {

  final byte[] array;
  int from;
  int to;
  boolean last;

  Bytes(int capacity) {
    this.array = new byte[capacity];
  }

  /** Moves what is left to the front and reads on. */
  void fill(ByteFeed feed) {
    System.arraycopy(array, from, array, 0, to - from);
    to -= from;
    from = 0;
    int count = feed.read(array, to);
    if (count < 0) {
      last = true;
    } else {
      to += count;
    }
  }
}
