package dev.muster.jdbc;

import java.util.Locale;

/** What a database may refuse in a text. */
final class Texts {

  private Texts() {}

  /** Whether each character can be encoded and none is NUL. */
  static boolean isPlain(String text) {
    return text.indexOf('\0') < 0 && loneSurrogate(text, 0) < 0;
  }

  /** Answers JSON text in which a surrogate that stands alone is escaped, as JSON allows. */
  static String escapeLoneSurrogates(String json) {
    int at = loneSurrogate(json, 0);
    if (at < 0) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int done = 0;
    for (; at >= 0; at = loneSurrogate(json, done)) {
      escaped.append(json, done, at);
      escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(at)));
      done = at + 1;
    }
    return escaped.append(json, done, json.length()).toString();
  }

  private static int loneSurrogate(String text, int from) {
    for (int i = from; i < text.length(); i++) {
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
