package dev.muster.internal.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Charsets in which every character is one byte. */
final class SingleByteDecoder implements Decoder {

  private final char[] table = new char[256];

  SingleByteDecoder(Charset charset) {
    for (int i = 0; i < table.length; i++) {
      table[i] = decodeOne(charset, (byte) i);
    }
  }

  static boolean fits(Charset charset) {
    return charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() == 1f
        && charset.newDecoder().maxCharsPerByte() == 1f;
  }

  private static char decodeOne(Charset charset, byte value) {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {value}));
      return text.length() == 1 ? text.get(0) : Decoder.invalid(value);
    } catch (CharacterCodingException e) {
      return Decoder.invalid(value);
    }
  }

  @Override
  public int decode(Bytes bytes, char[] chars, int at) {
    int out = at;
    for (int i = bytes.from; i < bytes.to; i++) {
      chars[out++] = table[bytes.array[i] & 0xFF];
    }
    bytes.from = bytes.to;
    return out;
  }

  @Override
  public long bytes(char[] chars, int from, int to) {
    return (long) to - from;
  }

  @Override
  public void forget(int chars) {
    // Every character is one byte.
  }
}
