package dev.muster.internal.read;

import dev.muster.internal.read.RecordScanner.End;
import dev.muster.row.ProblemCode;
import dev.muster.spec.Dialect;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;
import java.util.Optional;

/**
 * Frames records ahead of the splitter and holds damaged ones back.
 *
 * <p>A record whose quotes balance is taken or held back whole. One whose quotes are broken is held
 * back up to the end of its first line, and reading goes on below it, so that an open quote cannot
 * swallow the rows that follow.
 */
final class Guard {

  private final CharWindow window;
  private final RecordScanner scanner;
  private final Dialect dialect;
  private final int maxChars;
  private final Frame frame = new Frame();

  private int width;
  private long line = 1;
  private long blankLines;
  private long sheetRows;
  private long readAgainBefore;

  Guard(CharWindow window, Dialect dialect, Limits limits) {
    this.window = window;
    this.scanner = new RecordScanner(window, dialect, limits);
    this.dialect = dialect;
    this.maxChars = limits.recordChars();
  }

  /** Fixes the number of cells that a clean record has. */
  void expect(int cells) {
    width = cells;
  }

  /** Leaves out a line that is not part of the data, given by its length in characters. */
  void skipLine(int chars) {
    passLine(chars);
  }

  /** Frames the next record; answers whether there is one. */
  boolean next() {
    while (window.has(0)) {
      End end = scanner.scan();
      sheetRows++;
      if (!scanner.blank() || end == End.OVER_LIMIT) {
        frame(end);
        return true;
      }
      blankLines++;
      passLine(scanner.position());
    }
    return false;
  }

  Frame frame() {
    return frame;
  }

  Spans rejoined() {
    return scanner.rejoined;
  }

  /** Physical line on which the next record, or a blank line above it, starts. */
  long line() {
    return line;
  }

  /** Offset of that line. */
  long byteOffset() {
    return window.byteOffset(0);
  }

  long blankLines() {
    return blankLines;
  }

  private void frame(End end) {
    frame.line = line;
    frame.sheetRow = sheetRows;
    frame.byteOffset = window.byteOffset(0);
    frame.readAgain = window.charsBefore() < readAgainBefore;
    frame.cells = scanner.cells;
    JoinedRows joined = joinedRows(end);
    frame.linesLikeRows = joined == JoinedRows.PERHAPS;
    boolean whole = (end == End.LINE_END || end == End.END_OF_FILE) && joined != JoinedRows.YES;
    if (whole) {
      judgeWidth();
    }
    if (whole && !scanner.flaw.found()) {
      takeWhole();
    } else {
      holdBack(whole, end);
    }
  }

  private JoinedRows joinedRows(End end) {
    boolean ended = end == End.LINE_END || end == End.END_OF_FILE;
    if (!ended || scanner.lineBreaks == 0 || width == 0 || scanner.flaw.found()) {
      return JoinedRows.NO;
    }
    String text = window.text(0, scanner.position());
    JoinedRows joined = JoinedRows.judge(text, dialect.delimiter(), scanner.cells, width);
    return joined == JoinedRows.YES && dialect.allows(Lenience.KEEPS_LINES_LIKE_ROWS)
        ? JoinedRows.PERHAPS
        : joined;
  }

  private void judgeWidth() {
    int cells = scanner.cells;
    if (width == 0 || cells == width) {
      return;
    }
    boolean allowed =
        dialect.allows(cells < width ? Lenience.PADS_SHORT_ROWS : Lenience.CUTS_BLANK_SURPLUS);
    if (!allowed) {
      scanner.flaw.note(
          cells < width ? ProblemCode.TOO_FEW_CELLS : ProblemCode.TOO_MANY_CELLS, 0, 0);
    }
  }

  private void takeWhole() {
    int length = scanner.position();
    int next = behindLineEnd(length);
    frame.damage = Optional.empty();
    frame.from = window.start;
    frame.to = window.start + length;
    line += scanner.lineBreaks + (next > length ? 1 : 0);
    window.advance(next);
  }

  private void holdBack(boolean whole, End end) {
    if (!whole && scanner.lineBreaks > 0) {
      readAgainBefore = Math.max(readAgainBefore, window.charsBefore() + scanner.position());
      scanner.flaw.replace(ProblemCode.OPEN_QUOTE, scanner.cellOfFirstBreak, 0);
    } else if (end == End.OVER_LIMIT) {
      scanner.flaw.note(ProblemCode.RECORD_TOO_LONG, 0, 0);
    }
    Flaw flaw = scanner.flaw;
    frame.damage = Optional.of(flaw.code());
    frame.damagedCell = flaw.cell;
    frame.damageOffset = window.byteOffset(flaw.position);
    if (whole) {
      cut(scanner.position(), scanner.lineBreaks);
    } else if (scanner.lineBreaks > 0) {
      cut(scanner.firstLineEnd, 0);
    } else {
      scanner.finishLine();
      cut(scanner.position(), 0);
    }
  }

  private void cut(int length, int lineBreaks) {
    frame.raw = window.text(0, length);
    line += lineBreaks;
    int rest = length;
    if (length >= maxChars) {
      rest = skipToLineEnd(length);
    }
    passLine(rest);
  }

  /** Forgets the rest of a line that is too long to be kept; answers where it ends. */
  private int skipToLineEnd(int from) {
    int i = from;
    while (window.has(i) && window.at(i) != '\r' && window.at(i) != '\n') {
      i++;
      if (i >= maxChars) {
        window.advance(i);
        i = 0;
      }
    }
    return i;
  }

  private void passLine(int length) {
    int next = behindLineEnd(length);
    line += next > length ? 1 : 0;
    window.advance(next);
  }

  private int behindLineEnd(int length) {
    if (!window.has(length)) {
      return length;
    }
    boolean carriageReturn = window.at(length) == '\r';
    int next = length + 1;
    return carriageReturn && window.has(next) && window.at(next) == '\n' ? next + 1 : next;
  }
}
