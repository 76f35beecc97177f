package dev.muster.jdbc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a {@link PackWriter} wrote. Not safe for use by several threads. */
final class PackReader {

  private final InputStream from;

  PackReader(InputStream from) {
    this.from = from;
  }

  /** Answers the next value; empty at the end of a list or map. */
  Optional<Object> next() throws IOException {
    PackWriter.Mark mark = PackWriter.Mark.of(read());
    return switch (mark) {
      case END -> Optional.empty();
      case LIST -> Optional.of(list());
      case MAP -> Optional.of(map());
      case FALSE -> Optional.of(false);
      case TRUE -> Optional.of(true);
      case NUMBER -> Optional.of(number());
      case TEXT -> Optional.of(text());
      case DECIMAL -> Optional.of(new BigDecimal(text()));
      case INTEGER -> Optional.of(new BigInteger(text()));
    };
  }

  /** Passes over the beginning of a list. */
  void startList() throws IOException {
    if (PackWriter.Mark.of(read()) != PackWriter.Mark.LIST) {
      throw new IOException("a list must come first");
    }
  }

  private List<Object> list() throws IOException {
    List<Object> list = new ArrayList<>();
    for (Optional<Object> next = next(); next.isPresent(); next = next()) {
      list.add(next.get());
    }
    return list;
  }

  private Map<String, Object> map() throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Optional<Object> name = next(); name.isPresent(); name = next()) {
      map.put((String) name.get(), next().orElseThrow());
    }
    return map;
  }

  private long number() throws IOException {
    long bits = bits();
    return (bits >>> 1) ^ -(bits & 1);
  }

  private String text() throws IOException {
    int length = Math.toIntExact(bits());
    StringBuilder text = new StringBuilder(Math.min(length, 1 << 16));
    for (int i = 0; i < length; i++) {
      text.append(unit());
    }
    return text.toString();
  }

  private char unit() throws IOException {
    int first = read();
    if (first < 0x80) {
      return (char) first;
    }
    int second = read() & 0x3F;
    return first < 0xE0
        ? (char) (((first & 0x1F) << 6) | second)
        : (char) (((first & 0x0F) << 12) | (second << 6) | (read() & 0x3F));
  }

  private long bits() throws IOException {
    long bits = 0;
    for (int shift = 0; ; shift += 7) {
      int next = read();
      bits |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return bits;
      }
    }
  }

  private int read() throws IOException {
    int next = from.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }
}
