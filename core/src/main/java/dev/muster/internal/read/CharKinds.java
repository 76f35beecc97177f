package dev.muster.internal.read;

/** What each character can mean to the scanner. The order matters: see the scanner's passes. */
final class CharKinds {

  static final byte PLAIN = 0;
  static final byte DELIMITER = 1;
  static final byte LINE_END = 2;
  static final byte QUOTE = 3;

  /** A control character, half a pair, or U+FFFD. */
  static final byte SUSPECT = 4;

  static final byte END_OF_FILE = 5;
  static final byte OVER_LIMIT = 6;

  private static final byte[] WITHOUT_DELIMITER = withoutDelimiter();

  private CharKinds() {}

  /** Answers the kind of every character under a delimiter. */
  static byte[] of(char delimiter) {
    byte[] kinds = WITHOUT_DELIMITER.clone();
    kinds[delimiter] = DELIMITER;
    return kinds;
  }

  private static byte[] withoutDelimiter() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      kinds[c] = kind((char) c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    return switch (c) {
      case '\t' -> PLAIN;
      case '\r', '\n' -> LINE_END;
      case '"' -> QUOTE;
      case '\uFFFD' -> SUSPECT;
      default -> Character.isISOControl(c) || Character.isSurrogate(c) ? SUSPECT : PLAIN;
    };
  }
}
