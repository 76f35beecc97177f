package dev.muster.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A people file of 12 columns and about 130 bytes a row; one cell in ten is quoted, for a comma, a
 * quote or a line end in it. Addresses are scattered, so that no index grows in key order. The same
 * row always says the same.
 */
public final class PeopleFile {

  /** The columns, in their order. */
  public static final String HEADER =
      "email,first_name,last_name,phone,city,country,plan,signed_up,visits,score,active,note";

  /** Every so many rows one is {@link Variation#DIRTY} or {@link Variation#TWICE}. */
  public static final int EVERY = 100;

  private static final int BACK = 50;
  private static final String[] FIRST = {"Ana", "Zoë", "Bob", "José", "Mia", "Jürgen", "Li", "Ola"};
  private static final String[] LAST = {"Smith", "Müller", "García", "Li", "O'Neill", "Nguyen"};
  private static final String[] CITY = {"Köln", "\"Portland, OR\"", "São Paulo", "Oslo", "Lyon"};
  private static final String[] COUNTRY = {"DE", "US", "BR", "NO", "FR"};
  private static final String[] PLAN = {"free", "pro", "team"};
  private static final String[] NOTE = {
    "", "ok", "\"said \"\"hi\"\"\"", "\"two\nlines\"", "\"a, b\"", "seen twice", "call back", ""
  };

  private final StringBuilder text = new StringBuilder();
  private final Variation variation;

  /** How a file differs from the clean one. */
  public enum Variation {
    /** Every row is good, and no address comes twice. */
    CLEAN,
    /** The same people, but each with other visits and another score. */
    CHANGED,
    /** One row in a hundred cannot be imported. */
    DIRTY,
    /** One row in a hundred has the address of the row 50 above. */
    TWICE
  }

  private PeopleFile(Variation variation) {
    this.variation = variation;
  }

  /** Answers a clean file. */
  public static byte[] of(int rows) {
    return of(rows, Variation.CLEAN);
  }

  /** Answers a file. */
  static byte[] of(int rows, Variation variation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rows * 140);
    try {
      write(out, rows, variation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes a file. */
  public static void write(OutputStream out, long rows, Variation variation) throws IOException {
    try (InputStream in = stream(rows, variation)) {
      in.transferTo(out);
    }
  }

  /** Answers a file that is made while it is read. */
  public static InputStream stream(long rows, Variation variation) {
    return new Blocks(new PeopleFile(variation), rows);
  }

  /** Some hundred rows at a time. */
  private static final class Blocks extends InputStream {

    private final PeopleFile file;
    private final long rows;
    private long row;
    private byte[] block = (HEADER + '\n').getBytes(StandardCharsets.UTF_8);
    private int at;

    Blocks(PeopleFile file, long rows) {
      this.file = file;
      this.rows = rows;
    }

    @Override
    public int read() {
      return hasMore() ? block[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (length == 0 || !hasMore()) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, block.length - at);
      System.arraycopy(block, at, into, from, count);
      at += count;
      return count;
    }

    private boolean hasMore() {
      if (at == block.length && row < rows) {
        file.text.setLength(0);
        while (row < rows && file.text.length() < 1 << 15) {
          file.row(row++);
        }
        block = file.text.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return at < block.length;
    }
  }

  /** Answers the address of a row, which no other row of a clean file has. */
  public static String address(long row) {
    return "person" + (row * 2_654_435_761L & 0xFFFF_FFFFL) + "@mail.example.org";
  }

  private void row(long i) {
    boolean special = i % EVERY == EVERY - 1;
    long chance = mixed(i);
    if (special && variation == Variation.DIRTY) {
      bad(i, chance);
      return;
    }
    text.append(address(special && variation == Variation.TWICE ? i - BACK : i)).append(',');
    middle(chance);
    long visits = (chance >>> 20 & 0x3FF) + (variation == Variation.CHANGED ? 1 : 0);
    text.append("2024-").append(two(1 + chance % 12)).append('-').append(two(1 + chance % 28));
    text.append("T12:30:").append(two(chance % 60)).append("Z,").append(visits).append(',');
    text.append(visits * 7 % 1000).append(".5,").append((chance & 1) == 0).append(',');
    text.append(any(NOTE, chance >>> 30)).append('\n');
  }

  private void middle(long chance) {
    text.append(any(FIRST, chance)).append(',').append(any(LAST, chance >>> 3)).append(',');
    text.append("+44").append(2_000_000_000L + (chance & 0x3FF_FFFF)).append(',');
    text.append(any(CITY, chance >>> 7)).append(',').append(any(COUNTRY, chance >>> 7));
    text.append(',').append(any(PLAN, chance >>> 11)).append(',');
  }

  /**
   * A row without an address, with a date that is none, without a number, and too short, in turns.
   */
  private void bad(long i, long chance) {
    boolean address = i / EVERY % 4 == 0;
    text.append(address ? "nobody" : address(i)).append(',');
    middle(chance);
    text.append(
        switch ((int) (i / EVERY % 4)) {
          case 1 -> "2024-02-31T12:00:00Z,1,0.5,true,\n";
          case 2 -> "2024-02-03T12:00:00Z,many,0.5,true,\n";
          case 3 -> "2024-02-03T12:00:00Z\n";
          default -> "2024-02-03T12:00:00Z,1,0.5,true,\n";
        });
  }

  private static long mixed(long i) {
    long z = (i + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    return (z ^ z >>> 27) >>> 1;
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static String any(String[] some, long chance) {
    return some[(int) (chance % some.length)];
  }
}
