package dev.muster.internal.files;

import dev.muster.internal.loop.FormulaMark;

/**
 * Records of CSV as they are written: CRLF ends a record, what is not plain is quoted, and no cell
 * is a formula.
 *
 * <p>Not safe for use by several threads.
 */
final class CsvText {

  private static final String PLAIN_MARKS = "_.@-";

  private final char delimiter;
  private final StringBuilder text = new StringBuilder();
  private boolean begun;

  CsvText(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Adds a cell. */
  CsvText cell(String content) {
    String safe = FormulaMark.safe(content);
    separate();
    text.append(isPlain(safe) ? safe : '"' + quoted(safe) + '"');
    return this;
  }

  /** Ends a record. */
  CsvText end() {
    text.append("\r\n");
    begun = false;
    return this;
  }

  /** Answers the text of a cell between its quotes. */
  static String quoted(String content) {
    return content.replace("\"", "\"\"");
  }

  /** How many characters were written. */
  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void separate() {
    if (begun) {
      text.append(delimiter);
    }
    begun = true;
  }

  private boolean isPlain(String content) {
    return content
        .chars()
        .allMatch(c -> c != delimiter && (Character.isLetterOrDigit(c) || isPlainMark(c)));
  }

  private static boolean isPlainMark(int c) {
    return PLAIN_MARKS.indexOf(c) >= 0;
  }
}
