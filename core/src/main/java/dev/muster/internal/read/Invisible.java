package dev.muster.internal.read;

/** Characters that nobody sees, which copying and pasting leaves in names. */
final class Invisible {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Invisible() {}

  /**
   * Answers the text without format characters; a joiner between two characters stays, because it
   * spells words and signs.
   */
  static String strip(String text) {
    if (text.codePoints().noneMatch(Invisible::isFormat)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(point -> !isFormat(point) || (isJoiner(point) && kept.length() > 0))
        .forEach(kept::appendCodePoint);
    while (kept.length() > 0 && isJoiner(kept.charAt(kept.length() - 1))) {
      kept.setLength(kept.length() - 1);
    }
    return kept.toString();
  }

  private static boolean isFormat(int point) {
    return Character.getType(point) == Character.FORMAT;
  }

  private static boolean isJoiner(int point) {
    return point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
  }
}
