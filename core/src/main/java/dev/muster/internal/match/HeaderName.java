package dev.muster.internal.match;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What is left of a header when its spelling does not count. */
final class HeaderName {

  private static final int SHORTEST_WITH_TYPOS = 5;
  private static final int LONGEST_WITH_TYPOS = 64;

  private HeaderName() {}

  /** Answers letters, digits and their marks in lower case; empty if there are none. */
  static String normalised(String header) {
    String composed = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder();
    composed.codePoints().filter(HeaderName::counts).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * Answers the normalised header and, of a longer one, what is left without any one letter: two
   * names share one of these if they differ by one slip of the pen. Digits are no slip.
   */
  static Set<String> slips(String header) {
    String name = normalised(header);
    Set<String> slips = new LinkedHashSet<>();
    slips.add(name);
    if (name.length() >= SHORTEST_WITH_TYPOS && name.length() <= LONGEST_WITH_TYPOS) {
      for (int i = 0; i < name.length(); i++) {
        if (!Character.isDigit(name.charAt(i))) {
          slips.add(name.substring(0, i) + name.substring(i + 1));
        }
      }
    }
    slips.remove("");
    return slips;
  }

  private static boolean counts(int character) {
    return Character.isLetterOrDigit(character)
        || switch (Character.getType(character)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }
}
