package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads a cell as what it looks like (B30 to B35). A number with a leading zero is text, a day
 * alone is its own text, and a date-time without an offset is in UTC.
 */
final class DetectedReader implements CellReader {

  @Override
  public Object read(String text) {
    if (isQuoted(text, '\'') || isQuoted(text, '"')) {
      return text.substring(1, text.length() - 1);
    }
    Object number = NumberReader.integer(text);
    if (number instanceof ProblemCode) {
      number = NumberReader.decimal(text);
    }
    if (!(number instanceof ProblemCode)) {
      return number;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    return IsoDateTime.parse(text).flatMap(found -> instant(text, found)).orElse(text);
  }

  private static boolean isQuoted(String text, char quote) {
    int last = text.length() - 1;
    return last >= 1 && text.charAt(0) == quote && text.charAt(last) == quote;
  }

  private static Optional<String> instant(String text, IsoDateTime found) {
    boolean dayAlone = text.indexOf(':') < 0;
    return dayAlone
        ? Optional.empty()
        : DateTimeReader.shown(found.local().toInstant(found.offset().orElse(ZoneOffset.UTC)));
  }
}
