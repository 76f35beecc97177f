package dev.muster.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. All text and all values of attributes go through one escape; control and invisible
 * characters are replaced, as they could turn a line round.
 *
 * <p>Not safe for use by several threads.
 */
final class Html {

  private final StringBuilder page = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element, with names and values of attributes in turns. */
  Html open(String tag, String... attributes) {
    page.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      page.append(escaped(attributes[i + 1])).append('"');
    }
    page.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    page.append("</").append(open.pop()).append(">");
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    page.append(escaped(text));
    return this;
  }

  /** Adds an element that holds text alone. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Adds an element without content and end. */
  Html empty(String tag, String... attributes) {
    open(tag, attributes);
    open.pop();
    return this;
  }

  /** Adds what is HTML already and never comes from data. */
  Html trusted(String html) {
    page.append(html);
    return this;
  }

  @Override
  public String toString() {
    return page.toString();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> escape(point, safe));
    return safe.toString();
  }

  private static void escape(int point, StringBuilder safe) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(isInvisible(point) ? 0xFFFD : point);
    }
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
