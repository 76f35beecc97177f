package dev.muster.internal.read;

/** Follows bytes and remembers the first that is not UTF-8. */
final class Utf8Check {

  private static final int BLOCK_BYTES = 1 << 16;

  private final Utf8Decoder decoder = new Utf8Decoder();
  private final Bytes block = new Bytes(BLOCK_BYTES + Integer.BYTES);
  private final char[] chars = new char[block.array.length + 1];
  private long decodedBytes;
  private long invalid = -1;
  private long beyondAscii;

  void add(byte[] bytes, int count) {
    int done = 0;
    while (done < count) {
      int length = Math.min(BLOCK_BYTES, count - done);
      block.add(bytes, done, length);
      done += length;
      judge();
    }
  }

  void end() {
    block.last = true;
    judge();
  }

  private void judge() {
    int end = decoder.decode(block, chars, 0);
    for (int i = 0; i < end; i++) {
      char c = chars[i];
      if (c >= 0x80) {
        judge(i);
      }
    }
    decodedBytes += decoder.bytes(chars, 0, end);
  }

  private void judge(int i) {
    char c = chars[i];
    if (!Character.isLowSurrogate(c)) {
      beyondAscii++;
    } else if (i == 0 || !Character.isHighSurrogate(chars[i - 1])) {
      invalid = invalid < 0 ? decodedBytes + decoder.bytes(chars, 0, i) : invalid;
    }
  }

  long bytes() {
    return decodedBytes;
  }

  long invalid() {
    return invalid;
  }

  long beyondAscii() {
    return beyondAscii;
  }
}
