package dev.muster.internal.infer;

import java.util.EnumSet;
import java.util.Set;

/** Which kinds of characters a text has: enough to know what it cannot be. */
enum Mark {
  DIGIT,
  LETTER,
  POINT,
  DASH,
  PLUS,
  SLASH,
  COLON,
  BLANK,
  AT,
  /** The text begins as a JSON object or list does. */
  BRACE_FIRST,
  OTHER;

  static Set<Mark> of(String text) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    for (int i = 0; i < text.length(); i++) {
      marks.add(of(text.charAt(i)));
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      marks.add(BRACE_FIRST);
    }
    return marks;
  }

  private static Mark of(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return LETTER;
    }
    return switch (c) {
      case '.' -> POINT;
      case '-' -> DASH;
      case '+' -> PLUS;
      case '/' -> SLASH;
      case ':' -> COLON;
      case ' ' -> BLANK;
      case '@' -> AT;
      default -> OTHER;
    };
  }
}
