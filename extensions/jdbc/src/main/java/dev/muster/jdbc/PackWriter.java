package dev.muster.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes {@link dev.muster.model.Values} as bytes: a mark each, then what it says. Numbers take as
 * many bytes as they need; a text is one to three bytes for each UTF-16 unit, so that none is lost.
 *
 * <p>Not safe for use by several threads.
 *
 * @see PackReader
 */
final class PackWriter {

  private static final int MOST_BYTES_OF_A_UNIT = 3;
  private static final int UNITS_AT_ONCE = 256;
  private static final int MOST_BYTES_OF_A_NUMBER = 10;

  private final OutputStream to;
  private final byte[] block = new byte[1 << 13];
  private int used;

  PackWriter(OutputStream to) {
    this.to = to;
  }

  void startList() {
    mark(Mark.LIST);
  }

  void startMap() {
    mark(Mark.MAP);
  }

  /** Ends the list or map that was started last. */
  void end() {
    mark(Mark.END);
  }

  void flag(boolean flag) {
    mark(flag ? Mark.TRUE : Mark.FALSE);
  }

  void number(long number) {
    mark(Mark.NUMBER);
    bits((number << 1) ^ (number >> (Long.SIZE - 1)));
  }

  void text(String text) {
    text(Mark.TEXT, text);
  }

  /** Writes a value whole. */
  void value(Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Long number) {
      number(number);
    } else if (value instanceof Boolean flag) {
      flag(flag);
    } else if (value instanceof BigDecimal decimal) {
      text(Mark.DECIMAL, decimal.toString());
    } else if (value instanceof BigInteger integer) {
      text(Mark.INTEGER, integer.toString());
    } else if (value instanceof List<?> list) {
      startList();
      for (Object element : list) {
        value(element);
      }
      end();
    } else if (value instanceof Map<?, ?> map) {
      startMap();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text((String) entry.getKey());
        value(entry.getValue());
      }
      end();
    } else {
      throw new IllegalArgumentException("value must be a value, was " + value.getClass());
    }
  }

  /** Hands all bytes over. */
  void flush() {
    try {
      to.write(block, 0, used);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    used = 0;
  }

  private void mark(Mark mark) {
    reserve(1);
    block[used++] = mark.code();
  }

  private void text(Mark mark, String text) {
    mark(mark);
    bits(text.length());
    for (int from = 0; from < text.length(); from += UNITS_AT_ONCE) {
      int until = Math.min(text.length(), from + UNITS_AT_ONCE);
      reserve((until - from) * MOST_BYTES_OF_A_UNIT);
      int at = from + ascii(text, from, until);
      for (int i = at; i < until; i++) {
        unit(text.charAt(i));
      }
    }
  }

  /** Writes units as long as they are of one byte, and answers how many were. */
  private int ascii(String text, int from, int until) {
    byte[] to = block;
    int shift = used - from;
    int at = from;
    for (; at < until && text.charAt(at) < 0x80; at++) {
      to[at + shift] = (byte) text.charAt(at);
    }
    used = at + shift;
    return at - from;
  }

  private void unit(char unit) {
    if (unit < 0x80) {
      block[used++] = (byte) unit;
    } else if (unit < 0x800) {
      block[used++] = (byte) (0xC0 | (unit >> 6));
      block[used++] = (byte) (0x80 | (unit & 0x3F));
    } else {
      block[used++] = (byte) (0xE0 | (unit >> 12));
      block[used++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
      block[used++] = (byte) (0x80 | (unit & 0x3F));
    }
  }

  /** Seven bits a byte, the lowest first. */
  private void bits(long bits) {
    reserve(MOST_BYTES_OF_A_NUMBER);
    long rest = bits;
    while ((rest & ~0x7FL) != 0) {
      block[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    block[used++] = (byte) rest;
  }

  private void reserve(int bytes) {
    if (used + bytes > block.length) {
      flush();
    }
  }

  /** What follows. */
  enum Mark {
    END(']'),
    LIST('['),
    MAP('{'),
    FALSE('f'),
    TRUE('t'),
    NUMBER('n'),
    TEXT('"'),
    DECIMAL('d'),
    INTEGER('i');

    private static final Map<Integer, Mark> BY_CODE =
        Arrays.stream(values()).collect(Collectors.toMap(mark -> (int) mark.code, mark -> mark));

    private final byte code;

    Mark(char code) {
      this.code = (byte) code;
    }

    private byte code() {
      return code;
    }

    static Mark of(int code) {
      return Objects.requireNonNull(BY_CODE.get(code));
    }
  }
}
