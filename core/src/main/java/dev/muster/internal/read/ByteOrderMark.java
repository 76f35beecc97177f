package dev.muster.internal.read;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The marks that name a Unicode charset at the start of a file; longer ones first. */
enum ByteOrderMark {
  UTF_32BE("UTF-32BE", "0000feff"),
  UTF_32LE("UTF-32LE", "fffe0000"),
  UTF_8("UTF-8", "efbbbf"),
  UTF_16BE("UTF-16BE", "feff"),
  UTF_16LE("UTF-16LE", "fffe");

  private final String charset;
  private final String mark;

  ByteOrderMark(String charset, String mark) {
    this.charset = charset;
    this.mark = mark;
  }

  static Optional<ByteOrderMark> of(byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(head.length, Integer.BYTES));
    return Stream.of(values()).filter(candidate -> start.startsWith(candidate.mark)).findFirst();
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  /** Number of its bytes. */
  int length() {
    return mark.length() / 2;
  }
}
