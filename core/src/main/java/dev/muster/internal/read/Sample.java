package dev.muster.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The first bytes of a file, and whether all of it is UTF-8. */
final class Sample {

  private static final int HEAD_BYTES = 1 << 20;

  private final byte[] head;
  private final Utf8Check whole;

  private Sample(byte[] head, Utf8Check whole) {
    this.head = head;
    this.whole = whole;
  }

  static Sample of(InputStream in) {
    try {
      byte[] head = in.readNBytes(HEAD_BYTES);
      Utf8Check whole = new Utf8Check();
      whole.add(head, head.length);
      byte[] more = new byte[1 << 16];
      for (int count = in.read(more); count >= 0; count = in.read(more)) {
        whole.add(more, count);
      }
      whole.end();
      return new Sample(head, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] head() {
    return head;
  }

  /** Number of bytes of the whole file. */
  long size() {
    return whole.bytes();
  }

  /** Offset of the first byte that is not UTF-8, or -1. */
  long invalid() {
    return whole.invalid();
  }

  /** Number of characters outside of ASCII, if the file is UTF-8. */
  long beyondAscii() {
    return whole.beyondAscii();
  }

  /** Answers the text of the first bytes up to the last line end among them. */
  String text(Charset charset) {
    int mark = ByteOrderMark.of(head).map(ByteOrderMark::length).orElse(0);
    String text = new String(Arrays.copyOfRange(head, mark, head.length), charset);
    if (size() == head.length) {
      return text;
    }
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
