package dev.muster.internal.read;

import dev.muster.internal.loop.FormulaMark;
import dev.muster.internal.loop.LoopColumns;
import dev.muster.row.CsvRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns what the guard frames into records with cells and problems. */
final class Records {

  private final CharWindow window;
  private final Guard guard;
  private final Splitter splitter;
  private final Limits limits;
  private final Damages damages;

  private int width;
  private long count;
  private boolean ended;

  Records(CharWindow window, Guard guard, Splitter splitter, Limits limits) {
    this.window = window;
    this.guard = guard;
    this.splitter = splitter;
    this.limits = limits;
    this.damages = new Damages(limits);
  }

  /** Number of data records so far. */
  long count() {
    return count;
  }

  boolean ended() {
    return ended;
  }

  /** Tells the names of the columns; each record has as many cells. */
  void header(List<String> names) {
    columns(names, names.size());
  }

  /** Answers the cells of the first record; throws if it is damaged or missing. */
  String[] headerCells() {
    if (!guard.next()) {
      throw new UnreadableFileException(Problem.error(ProblemCode.EMPTY_FILE, new RowRef(0, 1, 0)));
    }
    Frame frame = guard.frame();
    RowRef at = new RowRef(0, frame.line, frame.byteOffset);
    if (frame.damage.isPresent()) {
      throw new UnreadableFileException(damages.problem(frame, at));
    }
    if (frame.cells > limits.columns() + columnsOfOurs(frame)) {
      Problem problem = Problem.error(ProblemCode.TOO_MANY_COLUMNS, at);
      throw new UnreadableFileException(
          problem.withHint(
              problem.hint() + "; it has " + frame.cells + ", the limit is " + limits.columns()));
    }
    return split(frame);
  }

  private int columnsOfOurs(Frame header) {
    String start =
        new String(
            window.chars, header.from, Math.min(header.to - header.from, LoopColumns.startChars()));
    return LoopColumns.begin(start, splitter.delimiter()) ? LoopColumns.IN_FRONT : 0;
  }

  Optional<ReadRecord> next() {
    if (!guard.next()) {
      ended = true;
      return Optional.empty();
    }
    count++;
    Frame frame = guard.frame();
    RowRef at = new RowRef(count, frame.line, frame.byteOffset);
    if (frame.damage.isPresent()) {
      return Optional.of(
          new ReadRecord.Damaged(
              damages.problem(frame, at), wellFormed(frame.raw), frame.sheetRow));
    }
    return Optional.of(read(frame, at));
  }

  private ReadRecord read(Frame frame, RowRef at) {
    if (width == 0 && frame.cells <= limits.columns()) {
      columns(List.of(), frame.cells);
    }
    boolean tooMany = frame.cells > width;
    String[] cells = tooMany && width == 0 ? new String[0] : split(frame);
    if (width == 0 || !isBlankFrom(width, cells)) {
      String raw = new String(window.chars, frame.from, frame.to - frame.from);
      return new ReadRecord.Damaged(damages.surplus(frame, at), raw, frame.sheetRow);
    }
    return new ReadRecord.Clean(
        CsvRow.of(at, List.of(fit(cells))), warnings(frame, at), frame.sheetRow);
  }

  private static boolean isBlankFrom(int first, String... cells) {
    for (int i = first; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void columns(List<String> names, int cells) {
    width = cells;
    guard.expect(cells);
    damages.header(names, cells);
  }

  private String[] split(Frame frame) {
    Spans rejoined = guard.rejoined();
    if (rejoined.isEmpty()) {
      return unmarked(splitter.split(window.chars, frame.from, frame.to, frame.cells));
    }
    char[] quoted = rejoined.quoted(window.chars, frame.from, frame.to);
    return unmarked(splitter.split(quoted, 0, quoted.length, frame.cells));
  }

  private static String[] unmarked(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = FormulaMark.original(cells[i]);
    }
    return cells;
  }

  /** Cuts or fills the cells to the width of the header. */
  private String[] fit(String[] cells) {
    if (cells.length == width) {
      return cells;
    }
    String[] fitting = Arrays.copyOf(cells, width);
    Arrays.fill(fitting, Math.min(cells.length, width), width, "");
    return fitting;
  }

  private static List<Problem> warnings(Frame frame, RowRef at) {
    if (!frame.readAgain && !frame.linesLikeRows) {
      return List.of();
    }
    List<Problem> warnings = new ArrayList<>();
    if (frame.readAgain) {
      warnings.add(Problem.warning(ProblemCode.READ_AGAIN, at));
    }
    if (frame.linesLikeRows) {
      warnings.add(Problem.warning(ProblemCode.LINES_LOOK_LIKE_ROWS, at));
    }
    return warnings;
  }

  /** Lone surrogates stand for bytes that cannot be shown. */
  private static String wellFormed(String raw) {
    if (raw.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    raw.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
