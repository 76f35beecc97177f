package dev.muster.internal.map;

/** An absolute http or https URL with a host, judged by one scan. */
final class WebAddress {

  private static final int MOST_CHARS = 8_192;

  private WebAddress() {}

  static boolean isOne(String text) {
    int start = afterScheme(text);
    if (start < 0 || text.length() > MOST_CHARS || !isClean(text)) {
      return false;
    }
    int end = endOfAuthority(text, start);
    int host = text.substring(start, end).lastIndexOf('@') + 1 + start;
    return isHostAndPort(text.substring(host, end));
  }

  private static int afterScheme(String text) {
    if (text.regionMatches(true, 0, "https://", 0, 8)) {
      return 8;
    }
    return text.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || Character.isSpaceChar(c)) {
        return false;
      }
    }
    return !CellText.isUnclean(text);
  }

  private static int endOfAuthority(String text, int start) {
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isHostAndPort(String text) {
    boolean bracketed = text.startsWith("[");
    int colon = bracketed ? text.indexOf("]") + 1 : text.indexOf(':');
    int end = colon < 0 || colon == text.length() ? text.length() : colon;
    String port = end < text.length() ? text.substring(end) : ":";
    return port.charAt(0) == ':'
        && areDigits(port.substring(1))
        && (bracketed ? end > 3 : isHost(text.substring(0, end)));
  }

  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean dot = c == '.' && i > 0 && host.charAt(i - 1) != '.';
      if (!dot && c != '-' && c != '_' && !Character.isLetterOrDigit(c) && c < 0xD800) {
        return false;
      }
    }
    return !host.isEmpty();
  }

  private static boolean areDigits(String text) {
    return text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
