package dev.muster.internal.read;

import dev.muster.spec.Dialect;
import java.util.Locale;
import java.util.Optional;

/**
 * A first line such as {@code sep=;}, which tells spreadsheet programs the delimiter.
 *
 * @param delimiter that it names
 * @param length of the line without its end
 */
record SeparatorLine(char delimiter, int length) {

  private static final String KEY = "sep=";

  /** Enough characters to recognise the line. */
  static final int MAX_CHARS = KEY.length() + 2;

  static Optional<SeparatorLine> of(String start) {
    int value = KEY.length();
    boolean line =
        start.toLowerCase(Locale.ROOT).startsWith(KEY)
            && start.length() > value
            && Dialect.isDelimiter(start.charAt(value))
            && (start.length() == value + 1 || isLineEnd(start.charAt(value + 1)));
    return line ? Optional.of(new SeparatorLine(start.charAt(value), value + 1)) : Optional.empty();
  }

  private static boolean isLineEnd(char c) {
    return c == '\r' || c == '\n';
  }
}
