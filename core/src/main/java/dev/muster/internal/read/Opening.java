package dev.muster.internal.read;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Dialect;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what stands in front of the first data record and sets the reader up for the rest. */
final class Opening {

  private static final int HEAD_BYTES = 1 << 13;
  private static final char MARK = '\uFEFF';
  private static final RowRef FILE = new RowRef(0, 1, 0);

  private final Limits limits;
  private final List<Problem> warnings = new ArrayList<>();
  private final ByteFeed feed;
  private final CharWindow window;
  private final Guard guard;
  private final Records records;
  private final List<String> header;
  private final Dialect dialect;

  Opening(InputStream in, Dialect dialect, Limits limits, Optional<Prefix> expected) {
    this.limits = limits;
    this.feed =
        new ByteFeed(
            Unpacking.open(in, dialect.compression(), limits), limits.fileBytes(), expected);
    byte[] head = feed.peek(HEAD_BYTES);
    if (head.length == 0) {
      throw new UnreadableFileException(Problem.error(ProblemCode.EMPTY_FILE, FILE));
    }
    refuse(Signature.refusal(head));
    Charset charset = charset(head, dialect);
    this.window = new CharWindow(feed, Decoder.of(charset));
    skipMark();
    refuse(Signature.refusal(window.peek(HEAD_BYTES)));
    Optional<SeparatorLine> separator = SeparatorLine.of(window.peek(SeparatorLine.MAX_CHARS));
    Dialect actual = separator.map(line -> dialect.withDelimiter(line.delimiter())).orElse(dialect);
    this.guard = new Guard(window, actual, limits);
    separator.ifPresent(this::skipSeparatorLine);
    this.dialect = actual.withCharset(charset);
    boolean trims = actual.trim() == CellTrim.TRIM;
    this.records = new Records(window, guard, new Splitter(actual.delimiter(), trims), limits);
    this.header = hasHeader(actual) ? readHeader(actual) : List.of();
  }

  /** By which the file is read, as what stands in front of it has it. */
  Dialect dialect() {
    return dialect;
  }

  ByteFeed feed() {
    return feed;
  }

  Guard guard() {
    return guard;
  }

  Records records() {
    return records;
  }

  List<String> header() {
    return header;
  }

  List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  private Charset charset(byte[] head, Dialect dialect) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
    mark.ifPresent(
        found -> {
          feed.skip(found.length());
          warn(ProblemCode.BYTE_ORDER_MARK);
        });
    return mark.map(ByteOrderMark::charset).orElse(dialect.charset());
  }

  /** A mark in a charset that is not known by it, such as GB18030. */
  private void skipMark() {
    if (feed.bytes() == 0 && window.has(0) && window.at(0) == MARK) {
      window.advance(1);
      warn(ProblemCode.BYTE_ORDER_MARK);
    }
  }

  /** A file of ours names the columns though its source did not. */
  private boolean hasHeader(Dialect dialect) {
    return dialect.header() == HeaderRecord.FIRST
        || LoopColumns.begin(window.peek(LoopColumns.startChars()), dialect.delimiter());
  }

  private void skipSeparatorLine(SeparatorLine line) {
    guard.skipLine(line.length());
    warn(ProblemCode.SEPARATOR_LINE);
  }

  private List<String> readHeader(Dialect dialect) {
    String[] cells = records.headerCells();
    int count = cells.length;
    while (dialect.allows(Lenience.CUTS_BLANK_SURPLUS) && count > 1 && cells[count - 1].isBlank()) {
      count--;
    }
    Frame frame = guard.frame();
    ColumnNames names = new ColumnNames(new RowRef(0, frame.line, frame.byteOffset), limits);
    List<String> header = names.of(Arrays.copyOf(cells, count));
    warnings.addAll(names.warnings());
    records.header(header);
    return header;
  }

  private void warn(ProblemCode code) {
    warnings.add(Problem.warning(code, FILE));
  }

  private static void refuse(Optional<String> reason) {
    reason.ifPresent(
        hint -> {
          throw new UnreadableFileException(
              Problem.error(ProblemCode.NOT_CSV, FILE).withHint(hint));
        });
  }
}
