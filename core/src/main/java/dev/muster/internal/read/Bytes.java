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

  /** Adds bytes behind those that are left. */
  void add(byte[] more, int at, int length) {
    moveToFront();
    System.arraycopy(more, at, array, to, length);
    to += length;
  }

  private void moveToFront() {
    System.arraycopy(array, from, array, 0, to - from);
    to -= from;
    from = 0;
  }

  /** Moves what is left to the front and reads on. */
  void fill(ByteFeed feed) {
    moveToFront();
    int count = feed.read(array, to);
    if (count < 0) {
      last = true;
    } else {
      to += count;
    }
  }
}
