package dev.muster.internal.text;

/**
 * E-mail addresses as nearly all people have them, known by one scan: letters, digits, dots, and a
 * few signs of ASCII, a host name whose last label is of letters. What it does not know may be an
 * address nonetheless: the grammar tells.
 */
final class PlainAddress {

  /** RFC 5321, 4.5.3.1.1. */
  private static final int MOST_LOCAL_CHARS = 64;

  /** RFC 1035, 2.3.4. */
  private static final int MOST_LABEL_CHARS = 63;

  private static final int MOST_CHARS = 254;

  private PlainAddress() {}

  /** Whether a text surely is an address. */
  static boolean isOne(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at <= MOST_LOCAL_CHARS
        && text.length() <= MOST_CHARS
        && isLocalPart(text, at)
        && isHost(text, at + 1);
  }

  private static boolean isLocalPart(String text, int end) {
    char before = '.';
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean fits =
          isLetter(c)
              || isDigit(c)
              || c == '_'
              || c == '-'
              || c == '+'
              || (c == '.' && before != '.');
      if (!fits) {
        return false;
      }
      before = c;
    }
    return before != '.';
  }

  /**
   * At least two labels; none begins or ends with a hyphen, and the last is of two letters or more.
   */
  private static boolean isHost(String text, int from) {
    int start = from;
    boolean letters = true;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (!isLabel(text, start, i)) {
          return false;
        }
        start = i + 1;
        letters = true;
      } else if (!isLetter(c)) {
        letters = false;
        if (!isDigit(c) && c != '-') {
          return false;
        }
      }
    }
    return letters
        && start > from
        && text.length() - start > 1
        && isLabel(text, start, text.length());
  }

  private static boolean isLabel(String text, int from, int to) {
    return to > from
        && to - from <= MOST_LABEL_CHARS
        && text.charAt(from) != '-'
        && text.charAt(to - 1) != '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
