package dev.muster.harness.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of plain cells, and what is done to its spelling.
 *
 * @param cells none for a blank line
 * @param damage to the first cell
 */
public record PlainRow(List<String> cells, Damage damage) {

  /** What makes a row unreadable as CSV. */
  public enum Damage {
    /** Nothing. */
    NONE,
    /** A quote within an unquoted cell. */
    STRAY_QUOTE,
    /** Text after a closing quote. */
    TEXT_AFTER_QUOTE,
    /** A byte that is not UTF-8. */
    BAD_BYTE
  }

  public PlainRow {
    cells = List.copyOf(cells);
  }

  /** Answers a row without damage. */
  public static PlainRow of(List<String> cells) {
    return new PlainRow(cells, Damage.NONE);
  }

  boolean isBlankLine() {
    return cells.isEmpty();
  }

  /** How many line breaks are within its cells. */
  long breaks() {
    return cells.stream().mapToLong(cell -> cell.chars().filter(c -> c == '\n').count()).sum();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(i == 0 ? damaged(cells.get(0)) : quoted(cells.get(i)));
    }
    return out.toByteArray();
  }

  private byte[] damaged(String cell) {
    return switch (damage) {
      case NONE -> quoted(cell);
      case STRAY_QUOTE -> utf8("a\"b" + cell);
      case TEXT_AFTER_QUOTE -> utf8("\"a\"b" + cell);
      case BAD_BYTE -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xC3);
        out.write('(');
        out.writeBytes(utf8(cell));
        yield out.toByteArray();
      }
    };
  }

  private static byte[] quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return utf8(needed || cell.hashCode() % 5 == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
