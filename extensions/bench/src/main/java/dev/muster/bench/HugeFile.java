package dev.muster.bench;

import dev.muster.internal.read.ReadRecord;
import dev.muster.internal.read.RecordReader;
import dev.muster.row.ProblemCode;
import dev.muster.spec.Dialect;
import dev.muster.spec.Limits;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a file that is generated on the fly and has one open quote: at its start, in its middle or
 * at its end. Arguments: {@code START|MIDDLE|END}, and the size in bytes, ten gigabytes by default.
 */
public final class HugeFile {

  private static final long TEN_GIGABYTES = 10_000_000_000L;

  private HugeFile() {}

  /** Where the open quote stands. */
  enum OpenQuote {
    START,
    MIDDLE,
    END
  }

  /**
   * What came of it.
   *
   * @param clean number of clean records
   * @param damaged number of damaged ones, by code
   * @param damagedLine line of the last damaged one
   */
  record Outcome(long clean, Map<ProblemCode, Long> damaged, long damagedLine) {}

  /** Runs it and prints the outcome, the time and the heap. */
  public static void main(String[] arguments) {
    OpenQuote place = OpenQuote.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    long bytes = arguments.length > 1 ? Long.parseLong(arguments[1]) : TEN_GIGABYTES;
    long start = System.nanoTime();
    Outcome outcome = read(place, bytes);
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println(place + ", " + bytes + " bytes: " + outcome);
      out.println(seconds + " s, heap of at most " + mebibytes + " MiB");
    }
  }

  static Outcome read(OpenQuote place, long bytes) {
    long clean = 0;
    long damagedLine = 0;
    Map<ProblemCode, Long> damaged = new TreeMap<>();
    try (RecordReader reader =
        RecordReader.open(new Rows(place, bytes), Dialect.standard(), Limits.standard())) {
      for (Optional<ReadRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof ReadRecord.Damaged record) {
          damaged.merge(record.problem().code(), 1L, Long::sum);
          damagedLine = record.at().line();
        } else {
          clean++;
        }
      }
    }
    return new Outcome(clean, damaged, damagedLine);
  }

  /** The same row over and over, one of them with an open quote. */
  static final class Rows extends InputStream {

    private static final byte[] HEADER = ascii("email,name,town\n");
    private static final byte[] ROW = ascii("person@example.org,Some Person,Some Town or other\n");
    private static final byte[] OPEN =
        ascii("person@example.org,\"ome Person,Some Town or other\n");

    private final long rows;
    private final long openRow;
    private byte[] current = HEADER;
    private int at;
    private long row;

    Rows(OpenQuote place, long bytes) {
      this.rows = Math.max(1, (bytes - HEADER.length) / ROW.length);
      this.openRow =
          switch (place) {
            case START -> 0;
            case MIDDLE -> rows / 2;
            case END -> rows - 1;
          };
    }

    long rows() {
      return rows;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int done = 0;
      while (done < length && advance()) {
        int count = Math.min(length - done, current.length - at);
        System.arraycopy(current, at, into, from + done, count);
        at += count;
        done += count;
      }
      return done == 0 ? -1 : done;
    }

    private boolean advance() {
      if (at == current.length && row < rows) {
        current = row == openRow ? OPEN : ROW;
        row++;
        at = 0;
      }
      return at < current.length;
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }
}
