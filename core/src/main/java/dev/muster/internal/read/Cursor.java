package dev.muster.internal.read;

import static dev.muster.internal.read.CharKinds.DELIMITER;
import static dev.muster.internal.read.CharKinds.END_OF_FILE;
import static dev.muster.internal.read.CharKinds.LINE_END;
import static dev.muster.internal.read.CharKinds.OVER_LIMIT;
import static dev.muster.internal.read.CharKinds.PLAIN;

import dev.muster.spec.CellTrim;
import dev.muster.spec.Dialect;

/** Moves over the characters of one record, never further than its limit. */
final class Cursor {

  private final CharWindow window;
  private final byte[] kinds;
  private final int maxChars;
  private final boolean trims;

  /** Position in the record. */
  int position;

  Cursor(CharWindow window, Dialect dialect, int maxChars) {
    this.window = window;
    this.kinds = CharKinds.of(dialect.delimiter());
    this.maxChars = maxChars;
    this.trims = dialect.trim() == CellTrim.TRIM;
  }

  /** Whether a character that may belong to the record is here. */
  boolean has() {
    return position < maxChars && window.has(position);
  }

  /** Kind of the character here. */
  byte kind() {
    return kinds[window.at(position)];
  }

  /** The character here. */
  char character() {
    return window.at(position);
  }

  /** Passes over characters up to a kind that means something; answers that kind. */
  byte pass(byte harmless) {
    while (true) {
      char[] chars = window.chars;
      int start = window.start;
      int stop = Math.min(window.end, start + maxChars);
      int i = start + position;
      while (i < stop && kinds[chars[i]] <= harmless) {
        i++;
      }
      position = i - start;
      if (i < stop) {
        return kinds[chars[i]];
      }
      if (position > maxChars) {
        return OVER_LIMIT;
      }
      if (!window.has(position)) {
        return END_OF_FILE;
      }
      if (position == maxChars) {
        return harmless == PLAIN && kind() == LINE_END ? LINE_END : OVER_LIMIT;
      }
    }
  }

  /** Passes over blanks where the dialect trims. */
  void skipBlanks() {
    while (trims && has() && isBlank(position)) {
      position++;
    }
  }

  /** Passes over one line end, CRLF included; answers where it stood. */
  int passLineEnd() {
    int before = position;
    boolean carriageReturn = character() == '\r';
    position++;
    if (carriageReturn && window.has(position) && character() == '\n') {
      position++;
    }
    return before;
  }

  /** Passes over a pair of surrogates; answers whether there is one. */
  boolean passPair() {
    boolean pair =
        Character.isHighSurrogate(character())
            && window.has(position + 1)
            && Character.isLowSurrogate(window.at(position + 1));
    position += pair ? 2 : 0;
    return pair;
  }

  /** Moves on to the end of the physical line. */
  void finishLine() {
    while (has() && kind() != LINE_END) {
      position++;
    }
  }

  /** Answers the position behind the JSON text that starts here; -1 if it is none on this line. */
  int jsonEnd() {
    JsonCell json = new JsonCell();
    for (int i = position; i < maxChars && window.has(i); i++) {
      char c = window.at(i);
      if (kinds[c] == LINE_END) {
        return -1;
      }
      if (json.endsWith(c)) {
        return endsCell(i + 1) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private boolean endsCell(int at) {
    int i = at;
    while (trims && window.has(i) && isBlank(i)) {
      i++;
    }
    return i <= maxChars
        && (!window.has(i) || kinds[window.at(i)] == DELIMITER || kinds[window.at(i)] == LINE_END);
  }

  private boolean isBlank(int at) {
    char c = window.at(at);
    return kinds[c] == PLAIN && Character.isWhitespace(c);
  }
}
