package dev.muster.internal.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Any other charset, byte by byte: slow, but every character knows its bytes, shift sequences in
 * front of it included.
 */
final class StepwiseDecoder implements Decoder {

  private final CharsetDecoder decoder;
  private final IntQueue widths = new IntQueue();
  private int carried;

  StepwiseDecoder(Charset charset) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int decode(Bytes bytes, char[] chars, int at) {
    ByteBuffer in = ByteBuffer.wrap(bytes.array, bytes.from, 0);
    CharBuffer out = CharBuffer.wrap(chars, at, chars.length - at);
    int begun = bytes.from;
    while (in.limit() < bytes.to) {
      in.limit(in.limit() + 1);
      int produced = step(in, out);
      if (produced > 0) {
        settle(in.position() - begun, produced);
        begun = in.position();
        in.limit(begun);
      }
    }
    carried += in.position() - begun;
    bytes.from = in.position();
    if (bytes.last) {
      finish(bytes, out);
    }
    return out.position();
  }

  /** Answers how many characters the bytes so far have become. */
  private int step(ByteBuffer in, CharBuffer out) {
    int before = out.position();
    CoderResult result = decoder.decode(in, out, false);
    if (result.isError()) {
      in.position(in.position() + result.length());
      out.put(Character.MIN_LOW_SURROGATE);
    }
    return out.position() - before;
  }

  /** Gives the bytes since the last character to the first new one. */
  private void settle(int bytes, int chars) {
    widths.add(carried + bytes);
    carried = 0;
    for (int i = 1; i < chars; i++) {
      widths.add(0);
    }
  }

  private void finish(Bytes bytes, CharBuffer out) {
    int before = out.position();
    decoder.decode(ByteBuffer.allocate(0), out, true);
    decoder.flush(out);
    if (out.position() > before) {
      settle(0, out.position() - before);
    }
    while (bytes.from < bytes.to) {
      out.put(Decoder.invalid(bytes.array[bytes.from++]));
      settle(1, 1);
    }
  }

  @Override
  public long bytes(char[] chars, int from, int to) {
    return widths.sumOfFirst(to - from);
  }

  @Override
  public void forget(int chars) {
    widths.removeFirst(chars);
  }
}
