package dev.muster.internal.read;

import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Turns bytes into characters, and characters back into numbers of bytes.
 *
 * <p>Never replaces: bytes that mean nothing in the charset become lone surrogates, which valid
 * text cannot hold, so that the guard finds them in their record.
 */
interface Decoder {

  /** The most characters that one byte can become. */
  int MAX_CHARS_PER_BYTE = 2;

  /**
   * Decodes what it can and answers where the characters end. A sequence that is cut off at the end
   * of the bytes stays there, unless they are the last.
   *
   * @param at where the first character goes; there must be room for {@link #MAX_CHARS_PER_BYTE}
   *     times the bytes
   */
  int decode(Bytes bytes, char[] chars, int at);

  /**
   * Answers how many bytes these characters were.
   *
   * @param from the oldest character that is not yet forgotten
   */
  long bytes(char[] chars, int from, int to);

  /** Tells that the oldest characters will not be asked for again. */
  void forget(int chars);

  /** Answers the decoder that is fastest for a charset. */
  static Decoder of(Charset charset) {
    return switch (charset.name()) {
      case "UTF-8" -> new Utf8Decoder();
      case "UTF-16", "UTF-16BE" -> new Utf16Decoder(ByteOrder.BIG_ENDIAN);
      case "UTF-16LE", "x-UTF-16LE-BOM" -> new Utf16Decoder(ByteOrder.LITTLE_ENDIAN);
      case "UTF-32", "UTF-32BE", "X-UTF-32BE-BOM" -> new Utf32Decoder(ByteOrder.BIG_ENDIAN);
      case "UTF-32LE", "X-UTF-32LE-BOM" -> new Utf32Decoder(ByteOrder.LITTLE_ENDIAN);
      default ->
          SingleByteDecoder.fits(charset)
              ? new SingleByteDecoder(charset)
              : new StepwiseDecoder(charset);
    };
  }

  /** Answers the lone low surrogate that stands for one invalid byte. */
  static char invalid(byte value) {
    return (char) (Character.MIN_LOW_SURROGATE + (value & 0xFF));
  }
}
