package dev.muster.internal.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Commons CSV, fed with one clean record at a time. */
final class Splitter {

  private final char delimiter;
  private final OneRecord source = new OneRecord();
  private final Iterator<CSVRecord> records;

  Splitter(char delimiter, boolean trims) {
    this.delimiter = delimiter;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(trims)
            .get();
    try {
      records = CSVParser.builder().setReader(source).setFormat(format).get().iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  char delimiter() {
    return delimiter;
  }

  /**
   * Answers the cells of the record.
   *
   * @param cells how many the guard has counted
   */
  String[] split(char[] chars, int from, int to, int cells) {
    source.serve(chars, from, to);
    String[] values = records.next().values();
    if (values.length != cells || !source.served()) {
      throw new IllegalStateException(
          "the guard and the splitter must agree on every record, one saw "
              + cells
              + " cells, the other "
              + values.length);
    }
    return values;
  }

  /** The record's characters and one line end. */
  private static final class OneRecord extends Reader {

    private char[] chars = {};
    private int from;
    private int to;
    private boolean lineEnd;

    void serve(char[] record, int begin, int end) {
      chars = record;
      from = begin;
      to = end;
      lineEnd = true;
    }

    boolean served() {
      return !lineEnd;
    }

    @Override
    public int read(char[] into, int at, int length) {
      int count = Math.min(length, to - from);
      System.arraycopy(chars, from, into, at, count);
      from += count;
      if (count < length && lineEnd) {
        into[at + count] = '\n';
        lineEnd = false;
        return count + 1;
      }
      return count > 0 ? count : -1;
    }

    @Override
    public void close() {
      chars = new char[0];
    }
  }
}
