package dev.muster.internal.files;

import dev.muster.row.Problem;
import dev.muster.row.Severity;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in {@code _errors} and {@code _warnings}: {@code CODE, column 'name': hint}, several
 * of them with {@code "; "} in between. Characters that would damage a record are escaped.
 */
final class Messages {

  static final String SEPARATOR = "; ";

  private Messages() {}

  static String of(List<Problem> problems, Severity severity) {
    return problems.stream()
        .filter(problem -> problem.severity() == severity)
        .map(Messages::of)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Answers messages with the text of a damaged record behind them, cut if it is long. */
  static String withRaw(String messages, String raw, int mostChars) {
    String shown = escaped(raw.substring(0, Math.min(raw.length(), mostChars)));
    String cut = raw.length() > mostChars ? " (cut)" : "";
    return (messages.isEmpty() ? "" : messages + SEPARATOR) + "record" + cut + ": " + shown;
  }

  private static String of(Problem problem) {
    String column = problem.column().map(name -> ", column '" + name + "'").orElse("");
    return escaped(problem.code() + column + ": " + problem.hint());
  }

  /** Answers a text of one line, from which the original can be had. */
  private static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> escape(point, line));
    return line.toString();
  }

  private static void escape(int point, StringBuilder line) {
    switch (point) {
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append('\t');
      default -> {
        if (isDamaging(point)) {
          line.append("\\u").append(HexFormat.of().toHexDigits((char) point));
        } else {
          line.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean isDamaging(int point) {
    return Character.isISOControl(point)
        || point == 0xFFFD
        || Character.getType(point) == Character.SURROGATE;
  }
}
