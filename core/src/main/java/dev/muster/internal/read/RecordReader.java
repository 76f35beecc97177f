package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.RowRef;
import dev.muster.spec.Dialect;
import dev.muster.spec.Limits;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One pass over a file: every record of it comes exactly once, in order, clean or damaged.
 *
 * <p>Memory depends on the limits, not on the file. Not thread-safe. An {@code IOException} of the
 * stream comes as {@link java.io.UncheckedIOException}; a file that turns out to be unreadable on
 * the way (too large, a broken archive) as {@link UnreadableFileException}.
 */
public final class RecordReader implements AutoCloseable {

  private final ByteFeed feed;
  private final Guard guard;
  private final Records records;
  private final List<String> header;
  private final List<Problem> warnings;
  private final Lookahead lookahead;
  private final Dialect dialect;

  private RecordReader(Opening opening) {
    this.feed = opening.feed();
    this.guard = opening.guard();
    this.records = opening.records();
    this.lookahead = new Lookahead(records, opening.dialect().delimiter());
    this.header = opening.header();
    this.warnings = opening.warnings();
    this.dialect = opening.dialect();
  }

  /**
   * Reads up to the first data record.
   *
   * @throws UnreadableFileException if the file is not CSV, is empty, or has a damaged header
   */
  public static RecordReader open(InputStream in, Dialect dialect, Limits limits) {
    return new RecordReader(new Opening(in, dialect, limits, Optional.empty()));
  }

  /**
   * Reads up to the first data record of a file of which the first bytes are known.
   *
   * @throws UnreadableFileException as {@link #open(InputStream, Dialect, Limits)}
   */
  public static RecordReader open(InputStream in, Dialect dialect, Limits limits, Prefix expected) {
    return new RecordReader(new Opening(in, dialect, limits, Optional.of(expected)));
  }

  /**
   * Whether the file begins as it was expected to; asked once about as much of it is read as the
   * expected prefix is long.
   */
  public boolean isAsExpected() {
    return feed.isAsExpected();
  }

  /** By which the file is read: a mark or a line {@code sep=} in front of it outranks the spec. */
  public Dialect dialect() {
    return dialect;
  }

  /** Names of the columns as used; empty if the file has no header. */
  public List<String> header() {
    return header;
  }

  /** What deserves a look in the header and in front of it. */
  public List<Problem> warnings() {
    return warnings;
  }

  /**
   * Names of the columns; in a file without a header their numbers, counted from 1, as many as its
   * first clean record has cells.
   */
  public List<String> columns() {
    return header.isEmpty()
        ? IntStream.rangeClosed(1, lookahead.width()).mapToObj(Integer::toString).toList()
        : header;
  }

  /** Answers the next record; empty at the end of the file. */
  public Optional<ReadRecord> next() {
    return lookahead.next();
  }

  /** Number of lines without content so far; they are no records. */
  public long blankLines() {
    return guard.blankLines();
  }

  /** Number of the record to come, and where what is not yet read starts. */
  public RowRef position() {
    return lookahead.at().orElseGet(this::here);
  }

  private RowRef here() {
    return new RowRef(records.count() + 1, guard.line(), guard.byteOffset());
  }

  /** The bytes read so far, which reach at least up to {@link #position()}. */
  public Prefix prefix() {
    return feed.prefix();
  }

  /**
   * All bytes of the file.
   *
   * @throws IllegalStateException before the end of the file
   */
  public Prefix wholeFile() {
    if (!records.ended()) {
      throw new IllegalStateException("wholeFile must be asked for at the end of the file");
    }
    return feed.prefix();
  }

  @Override
  public void close() {
    feed.close();
  }
}
