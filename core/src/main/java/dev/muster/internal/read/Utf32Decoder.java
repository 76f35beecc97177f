package dev.muster.internal.read;

import java.nio.ByteOrder;

/** UTF-32; what is no code point becomes a lone low surrogate. */
final class Utf32Decoder implements Decoder {

  private static final int UNIT = 4;

  private final boolean big;

  Utf32Decoder(ByteOrder order) {
    this.big = order == ByteOrder.BIG_ENDIAN;
  }

  @Override
  public int decode(Bytes bytes, char[] chars, int at) {
    int out = at;
    int from = bytes.from;
    for (; from + UNIT <= bytes.to; from += UNIT) {
      int point = point(bytes.array, from);
      boolean valid =
          Character.isValidCodePoint(point)
              && !(Character.isBmpCodePoint(point) && Character.isSurrogate((char) point));
      out += Character.toChars(valid ? point : Character.MIN_LOW_SURROGATE, chars, out);
    }
    if (bytes.last && from < bytes.to) {
      chars[out++] = Character.MIN_LOW_SURROGATE;
      from = bytes.to;
    }
    bytes.from = from;
    return out;
  }

  private int point(byte[] in, int from) {
    int value = 0;
    for (int i = 0; i < UNIT; i++) {
      value = (value << 8) | (in[from + (big ? i : UNIT - 1 - i)] & 0xFF);
    }
    return value;
  }

  @Override
  public long bytes(char[] chars, int from, int to) {
    long units = 0;
    for (int i = from; i < to; i++) {
      // A pair is one unit, counted with its second half.
      units += Character.isHighSurrogate(chars[i]) ? 0 : 1;
    }
    return UNIT * units;
  }

  @Override
  public void forget(int chars) {
    // The characters themselves tell their bytes.
  }
}
