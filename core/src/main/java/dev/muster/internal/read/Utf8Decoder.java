package dev.muster.internal.read;

/** UTF-8 by the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8Decoder implements Decoder {

  private static final int CUT_OFF = 0;
  private static final int MALFORMED = -1;

  @Override
  public int decode(Bytes bytes, char[] chars, int at) {
    byte[] in = bytes.array;
    int from = bytes.from;
    int to = bytes.to;
    int out = at;
    while (from < to) {
      while (from < to && in[from] >= 0) {
        chars[out++] = (char) in[from++];
      }
      if (from == to) {
        break;
      }
      int length = length(in, from, to);
      if (length == CUT_OFF && !bytes.last) {
        break;
      }
      if (length <= 0) {
        chars[out++] = Decoder.invalid(in[from++]);
      } else {
        out += Character.toChars(codePoint(in, from, length), chars, out);
        from += length;
      }
    }
    bytes.from = from;
    return out;
  }

  private static int codePoint(byte[] in, int from, int length) {
    int lead = in[from];
    int second = in[from + 1] & 0x3F;
    if (length == 2) {
      return ((lead & 0x1F) << 6) | second;
    }
    int third = in[from + 2] & 0x3F;
    if (length == 3) {
      return ((lead & 0x0F) << 12) | (second << 6) | third;
    }
    return ((lead & 0x07) << 18) | (second << 12) | (third << 6) | (in[from + 3] & 0x3F);
  }

  /** Answers the length of the sequence, or that it is malformed or cut off. */
  private static int length(byte[] in, int from, int to) {
    int lead = in[from] & 0xFF;
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4) {
      return MALFORMED;
    }
    if (from + 1 == to) {
      return CUT_OFF;
    }
    if (!secondFits(lead, in[from + 1] & 0xFF)) {
      return MALFORMED;
    }
    for (int i = 2; i < length; i++) {
      if (from + i == to) {
        return CUT_OFF;
      }
      if ((in[from + i] & 0xC0) != 0x80) {
        return MALFORMED;
      }
    }
    return length;
  }

  private static boolean secondFits(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0 && second <= 0xBF;
      case 0xED -> second >= 0x80 && second <= 0x9F;
      case 0xF0 -> second >= 0x90 && second <= 0xBF;
      case 0xF4 -> second >= 0x80 && second <= 0x8F;
      default -> (second & 0xC0) == 0x80;
    };
  }

  @Override
  public long bytes(char[] chars, int from, int to) {
    int more = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= 0x80) {
        more += moreThanOne(c);
      }
    }
    return (long) to - from + more;
  }

  /** A high surrogate starts four bytes; a low one ends them, or stands for one invalid byte. */
  private static int moreThanOne(char c) {
    if (c < 0x800) {
      return 1;
    }
    return Character.isLowSurrogate(c) ? 0 : 2;
  }

  @Override
  public void forget(int chars) {
    // The characters themselves tell their bytes.
  }
}
