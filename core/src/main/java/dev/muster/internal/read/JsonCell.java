package dev.muster.internal.read;

/** Follows the brackets and texts of JSON, character by character, up to where it closes. */
final class JsonCell {

  private int depth;
  private boolean text;
  private boolean escaped;

  static boolean begins(char c) {
    return c == '{' || c == '[';
  }

  /** Answers whether the JSON text ends with this character. */
  boolean endsWith(char c) {
    if (text) {
      text = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return false;
    }
    text = c == '"';
    depth += step(c);
    return depth == 0;
  }

  private static int step(char c) {
    return switch (c) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }
}
