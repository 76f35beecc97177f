package dev.muster.internal.read;

import static dev.muster.internal.read.CharKinds.DELIMITER;
import static dev.muster.internal.read.CharKinds.END_OF_FILE;
import static dev.muster.internal.read.CharKinds.LINE_END;
import static dev.muster.internal.read.CharKinds.OVER_LIMIT;
import static dev.muster.internal.read.CharKinds.PLAIN;
import static dev.muster.internal.read.CharKinds.QUOTE;
import static dev.muster.internal.read.CharKinds.SUSPECT;

import dev.muster.row.ProblemCode;
import dev.muster.spec.Dialect;
import dev.muster.spec.Lenience;
import dev.muster.spec.Limits;

/** Runs over one record up to its end, or to where its quotes stop making sense. */
final class RecordScanner {

  /** How a cell or a record ended. */
  enum End {
    DELIMITER,
    LINE_END,
    END_OF_FILE,
    BROKEN_QUOTES,
    OVER_LIMIT
  }

  private final Cursor cursor;
  private final int maxCellChars;
  private final boolean keepsStrayQuotes;
  private final boolean rejoinsJson;

  private int contentFrom;
  private boolean quotedCell;
  private boolean triesJson;

  /** Cells that were read as JSON. */
  final Spans rejoined = new Spans();

  /** What is wrong with the record. */
  final Flaw flaw = new Flaw();

  /** Number of cells begun. */
  int cells;

  /** Line ends inside quotes. */
  int lineBreaks;

  /** Position of the first line end inside quotes. */
  int firstLineEnd;

  /** Number of the cell that holds the first line end. */
  int cellOfFirstBreak;

  RecordScanner(CharWindow window, Dialect dialect, Limits limits) {
    this.cursor = new Cursor(window, dialect, limits.recordChars());
    this.maxCellChars = limits.fieldChars();
    this.keepsStrayQuotes = dialect.allows(Lenience.KEEPS_STRAY_QUOTES);
    this.rejoinsJson = dialect.allows(Lenience.REJOINS_JSON);
  }

  End scan() {
    cursor.position = 0;
    cells = 0;
    lineBreaks = 0;
    flaw.clear();
    rejoined.clear();
    triesJson = rejoinsJson;
    End end;
    do {
      end = cell();
    } while (end == End.DELIMITER);
    return end;
  }

  /** Position of the scanner: that of the line end, if the record is whole. */
  int position() {
    return cursor.position;
  }

  /** Whether the record that was just scanned is a line without content. */
  boolean blank() {
    return cells == 1 && !quotedCell && cursor.position == contentFrom;
  }

  /** Moves on to the end of the physical line, but not beyond the limit. */
  void finishLine() {
    cursor.finishLine();
  }

  private End cell() {
    cells++;
    cursor.skipBlanks();
    contentFrom = cursor.position;
    boolean content = cursor.has();
    quotedCell = content && cursor.kind() == QUOTE;
    if (quotedCell) {
      return quoted();
    }
    if (content && triesJson && JsonCell.begins(cursor.character())) {
      int jsonEnd = cursor.jsonEnd();
      // After a failure no more attempts: a line of brackets must not be scanned for each of them.
      triesJson = jsonEnd >= 0;
      return triesJson ? json(jsonEnd) : unquoted();
    }
    return unquoted();
  }

  private End unquoted() {
    while (true) {
      switch (cursor.pass(PLAIN)) {
        case DELIMITER -> {
          judgeLength(0);
          cursor.position++;
          return End.DELIMITER;
        }
        case LINE_END -> {
          judgeLength(0);
          return End.LINE_END;
        }
        case END_OF_FILE -> {
          judgeLength(0);
          return End.END_OF_FILE;
        }
        case QUOTE -> {
          if (!keepsStrayQuotes) {
            return broken(ProblemCode.STRAY_QUOTE);
          }
          cursor.position++;
        }
        case SUSPECT -> suspect();
        default -> {
          return End.OVER_LIMIT;
        }
      }
    }
  }

  private End quoted() {
    cursor.position++;
    int quotes = 2;
    while (true) {
      switch (cursor.pass(DELIMITER)) {
        case QUOTE -> {
          cursor.position++;
          if (!cursor.has() || cursor.kind() != QUOTE) {
            judgeLength(quotes);
            return behindCell();
          }
          cursor.position++;
          quotes++;
        }
        case LINE_END -> lineBreak();
        case SUSPECT -> suspect();
        case END_OF_FILE -> {
          return broken(ProblemCode.OPEN_QUOTE);
        }
        default -> {
          return End.OVER_LIMIT;
        }
      }
    }
  }

  private End json(int jsonEnd) {
    rejoined.add(cursor.position, jsonEnd);
    while (cursor.position < jsonEnd) {
      if (cursor.kind() == SUSPECT) {
        suspect();
      } else {
        cursor.position++;
      }
    }
    judgeLength(0);
    return behindCell();
  }

  /** After the closing quote nothing but the end of the cell may come. */
  private End behindCell() {
    cursor.skipBlanks();
    byte kind = cursor.has() ? cursor.kind() : cursor.pass(PLAIN);
    return switch (kind) {
      case DELIMITER -> {
        cursor.position++;
        yield End.DELIMITER;
      }
      case LINE_END -> End.LINE_END;
      case END_OF_FILE -> End.END_OF_FILE;
      case OVER_LIMIT -> End.OVER_LIMIT;
      default -> broken(ProblemCode.TEXT_AFTER_QUOTE);
    };
  }

  private void lineBreak() {
    int at = cursor.passLineEnd();
    if (lineBreaks++ == 0) {
      firstLineEnd = at;
      cellOfFirstBreak = cells;
    }
  }

  private void suspect() {
    char c = cursor.character();
    if (!cursor.passPair()) {
      flaw.note(code(c), cells, cursor.position);
      cursor.position++;
    }
  }

  private static ProblemCode code(char c) {
    if (Character.isSurrogate(c)) {
      return ProblemCode.INVALID_BYTES;
    }
    return c == '\uFFFD' ? ProblemCode.REPLACEMENT_CHARACTER : ProblemCode.CONTROL_CHARACTER;
  }

  /**
   * @param quotes characters of the cell that are no content
   */
  private void judgeLength(int quotes) {
    if (cursor.position - contentFrom - quotes > maxCellChars) {
      flaw.note(ProblemCode.CELL_TOO_LONG, cells, contentFrom);
    }
  }

  private End broken(ProblemCode code) {
    flaw.replace(code, cells, cursor.position);
    return End.BROKEN_QUOTES;
  }
}
