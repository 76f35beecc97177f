package dev.muster.internal.loop;

/**
 * Makes cells safe that a spreadsheet program would take for a formula, and makes them what they
 * were: a mark of an apostrophe and U+2063, which is invisible, stands in front. A cell that begins
 * with the mark by itself gets another, so that {@link #original} undoes {@link #safe} for any
 * text.
 *
 * <p>The characters are those of the OWASP page on CSV injection, behind blanks too.
 *
 * <p>Stateless.
 */
public final class FormulaMark {

  private static final String MARK = "'\u2063";
  private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaMark() {}

  /** Answers a cell that no program evaluates. */
  public static String safe(String cell) {
    return cell.startsWith(MARK) || beginsFormula(cell) ? MARK + cell : cell;
  }

  /** Answers the cell that was made safe; any other as it is. */
  public static String original(String cell) {
    boolean marked = cell.length() > 1 && cell.charAt(0) == '\'' && cell.startsWith(MARK);
    return marked ? cell.substring(MARK.length()) : cell;
  }

  private static boolean beginsFormula(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (BEGINS_FORMULA.indexOf(c) >= 0) {
        return true;
      }
      if (!isBlank(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
