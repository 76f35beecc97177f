package dev.muster.internal.read;

import java.nio.ByteOrder;

/** UTF-16; a unit without its partner stays a lone surrogate. */
final class Utf16Decoder implements Decoder {

  private static final int UNIT = 2;

  private final int high;

  Utf16Decoder(ByteOrder order) {
    this.high = order == ByteOrder.BIG_ENDIAN ? 0 : 1;
  }

  @Override
  public int decode(Bytes bytes, char[] chars, int at) {
    byte[] in = bytes.array;
    int out = at;
    int from = bytes.from;
    for (; from + UNIT <= bytes.to; from += UNIT) {
      chars[out++] = (char) (((in[from + high] & 0xFF) << 8) | (in[from + 1 - high] & 0xFF));
    }
    if (bytes.last && from < bytes.to) {
      // A high one, so that it cannot complete a pair.
      chars[out++] = Character.MIN_HIGH_SURROGATE;
      from = bytes.to;
    }
    bytes.from = from;
    return out;
  }

  @Override
  public long bytes(char[] chars, int from, int to) {
    return (long) UNIT * (to - from);
  }

  @Override
  public void forget(int chars) {
    // Every character is two bytes.
  }
}
