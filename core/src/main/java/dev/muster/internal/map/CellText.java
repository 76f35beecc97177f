package dev.muster.internal.map;

/** Blanks around a cell's text: Unicode white space and invisible format characters. */
final class CellText {

  private CellText() {}

  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether a text holds control or invisible format characters. */
  static boolean isUnclean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && isInvisible(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c > 0x7F
            && (Character.isSpaceChar(c)
                || c == '\u0085'
                || Character.getType(c) == Character.FORMAT));
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
