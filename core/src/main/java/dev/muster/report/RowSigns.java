package dev.muster.report;

import dev.muster.rule.TriggerVerdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How each row of a file came out, as a sign: its outcome, and each campaign with its verdict.
 * Equal rows in a row are kept once with their number.
 *
 * <p>Immutable.
 */
public final class RowSigns {

  private final List<String> signs;
  private final String packed;

  private RowSigns(List<String> signs, String packed) {
    this.signs = List.copyOf(signs);
    this.packed = packed;
  }

  /** Answers the signs that {@link #signs()} and {@link #packed()} described. */
  static RowSigns of(List<String> signs, String packed) {
    return new RowSigns(signs, packed);
  }

  /** The sign of a row, for example {@code CREATED welcome START}. */
  public static String sign(RowOutcome row) {
    StringBuilder sign = new StringBuilder(row.kind().name());
    row.triggers().stream()
        .map(trigger -> " " + trigger.campaign() + " " + verdict(trigger.verdict()))
        .sorted()
        .forEach(sign::append);
    return sign.toString();
  }

  private static String verdict(TriggerVerdict verdict) {
    if (verdict instanceof TriggerVerdict.Suppress suppress) {
      return suppress.reason().name();
    }
    return verdict instanceof TriggerVerdict.Hold ? "HOLD" : "START";
  }

  /** Each sign that occurs, once. */
  List<String> signs() {
    return signs;
  }

  /** The places of the signs in {@link #signs()} and their numbers, packed as text. */
  String packed() {
    return packed;
  }

  /** Answers a reader of the signs, in file order. */
  public Reader read() {
    return new Reader();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowSigns that && signs.equals(that.signs) && packed.equals(that.packed);
  }

  @Override
  public int hashCode() {
    return packed.hashCode();
  }

  @Override
  public String toString() {
    return "RowSigns[" + signs.size() + " signs]";
  }

  /** Reads signs. Not safe for use by several threads. */
  public final class Reader {

    private final InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)));
    private String sign = "";
    private long left;

    private Reader() {}

    /** Answers the next row's sign; empty behind the last. */
    public Optional<String> next() {
      while (left == 0) {
        long place = number();
        if (place < 0) {
          return Optional.empty();
        }
        sign = signs.get((int) place);
        left = number();
      }
      left--;
      return Optional.of(sign);
    }

    private long number() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        int read = read();
        if (read < 0) {
          return -1;
        }
        number |= (read & 0x7FL) << shift;
        if (read < 0x80) {
          return number;
        }
      }
    }

    private int read() {
      try {
        return in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Collects signs. Not safe for use by several threads. */
  public static final class Writer {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> signs = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DeflaterOutputStream out = new DeflaterOutputStream(bytes);
    private int place;
    private long count;

    /** Answers a writer of nothing yet. */
    public Writer() {}

    /** Adds the next row. */
    public void add(RowOutcome row) {
      int next = places.computeIfAbsent(sign(row), this::place);
      if (next != place) {
        flush();
        place = next;
      }
      count++;
    }

    private int place(String sign) {
      signs.add(sign);
      return signs.size() - 1;
    }

    private void flush() {
      if (count > 0) {
        number(place);
        number(count);
      }
      count = 0;
    }

    private void number(long number) {
      long rest = number;
      while (rest >= 0x80) {
        write((int) (rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      write((int) rest);
    }

    private void write(int value) {
      try {
        out.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Answers what was collected; the writer is not to be used again. */
    public RowSigns build() {
      flush();
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new RowSigns(signs, Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
  }
}
