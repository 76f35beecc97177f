package dev.muster.report;

import java.util.Locale;

/**
 * Plain text of at most 80 columns: paragraphs, and counts whose numbers end in one column. What
 * could move a terminal's cursor is replaced.
 *
 * <p>Not safe for use by several threads.
 */
final class TextPage {

  static final int COLUMNS = 80;
  private static final int MARGIN = 2;

  private final StringBuilder text = new StringBuilder();
  private final int indent;

  /** Answers an empty page whose largest number is given. */
  TextPage(long largest) {
    indent = MARGIN + number(largest).length() + 1;
  }

  /** Adds a paragraph from the left edge on. */
  void paragraph(String words) {
    wrap("", 0, words);
  }

  /** Adds an empty line and what the lines below are about. */
  void heading(String words) {
    text.append('\n');
    paragraph(words);
  }

  /** Adds a paragraph below a heading. */
  void line(String words) {
    wrap(" ".repeat(MARGIN), MARGIN, words);
  }

  /** Adds a number and what it counts. */
  void count(long number, String words) {
    String shown = number(number);
    wrap(" ".repeat(indent - 1 - shown.length()) + shown + " ", indent, words);
  }

  /** Adds a paragraph below the words of a count. */
  void note(String words) {
    wrap(" ".repeat(indent), indent, words);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Answers a number with its thousands marked. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void wrap(String start, int hanging, String words) {
    StringBuilder line = new StringBuilder(start);
    for (String word : visible(words).split(" ", -1)) {
      boolean first = line.length() <= hanging;
      if (!first && line.length() + 1 + word.length() > COLUMNS) {
        end(line, hanging);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      while (line.length() > COLUMNS) {
        int cut = Character.isHighSurrogate(line.charAt(COLUMNS - 1)) ? COLUMNS - 1 : COLUMNS;
        String rest = line.substring(cut);
        line.setLength(cut);
        end(line, hanging);
        line.append(rest);
      }
    }
    text.append(line).append('\n');
  }

  private void end(StringBuilder line, int hanging) {
    text.append(line).append('\n');
    line.setLength(0);
    line.append(" ".repeat(hanging));
  }

  private static String visible(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }
}
