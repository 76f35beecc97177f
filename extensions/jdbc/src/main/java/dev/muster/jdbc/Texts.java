package dev.muster.jdbc;

/** What a database may refuse in a text. */
final class Texts {

  private Texts() {}

  /** Whether each character can be encoded and none is NUL. */
  static boolean isPlain(String text) {
    return text.indexOf('\0') < 0 && loneSurrogate(text) < 0;
  }

  private static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
