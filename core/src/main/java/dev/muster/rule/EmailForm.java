package dev.muster.rule;

/**
 * The form of one e-mail address as people have them (RFC 5322 {@code dot-atom}, with letters of
 * all scripts as RFC 6531 allows): at most 64 characters, then {@code @}, then a host name of at
 * least two labels, at most 254 characters in all. Quoted local parts, comments, display names and
 * address literals do not hold.
 *
 * <p>One scan, linear in the text's length. Stateless.
 */
public final class EmailForm {

  private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";

  private EmailForm() {}

  /** Whether a text is one e-mail address. */
  public static boolean holds(String text) {
    int at = text.indexOf('@');
    return at >= 1
        && at <= 64
        && text.length() <= 254
        && dotted(text, 0, at, EmailForm::isAtomCharacter)
        && text.indexOf('.', at) > 0
        && dotted(text, at + 1, text.length(), EmailForm::isLabelCharacter)
        && labelsEndWell(text, at + 1);
  }

  private interface CharacterRule {
    boolean holds(int character);
  }

  private static boolean dotted(String text, int from, int to, CharacterRule rule) {
    boolean afterDot = true;
    for (int i = from; i < to; i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      if (c == '.' ? afterDot : !rule.holds(c)) {
        return false;
      }
      afterDot = c == '.';
    }
    return !afterDot;
  }

  private static boolean labelsEndWell(String text, int from) {
    int label = from;
    for (int i = from; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (i - label > 63 || text.charAt(label) == '-' || text.charAt(i - 1) == '-') {
          return false;
        }
        label = i + 1;
      }
    }
    return true;
  }

  private static boolean isAtomCharacter(int c) {
    return isLetterOrDigit(c) || ATOM_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isLabelCharacter(int c) {
    return isLetterOrDigit(c) || c == '-';
  }

  private static boolean isLetterOrDigit(int c) {
    return c < 0x80
        ? (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        : Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
