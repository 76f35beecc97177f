package dev.muster.internal.map;

import dev.muster.internal.text.LookAlike;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Texts that a person may take for another text: with compatibility characters such as full-width
 * ones, or with a word of several scripts, or of foreign letters that all look like Latin ones.
 */
final class LookAlikes {

  private static final Set<UnicodeScript> JAPANESE =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> KOREAN =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL);
  private static final Set<UnicodeScript> CHINESE =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO);

  private LookAlikes() {}

  /** Whether a text in composed form is one of them. */
  static boolean has(String text) {
    return !isAscii(text)
        && (!Normalizer.isNormalized(text, Normalizer.Form.NFKC) || hasSuchWord(text));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSuchWord(String text) {
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!isOfWord(c)) {
        if (isSuchWord(text.substring(start, at))) {
          return true;
        }
        start = next;
      }
      at = next;
    }
    return isSuchWord(text.substring(start));
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSuchWord(String word) {
    return !isAscii(word) && (isMixed(scripts(word)) || isAscii(LookAlike.skeleton(word)));
  }

  private static Set<UnicodeScript> scripts(String text) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.remove(UnicodeScript.COMMON);
    scripts.remove(UnicodeScript.INHERITED);
    return scripts;
  }

  private static boolean isMixed(Set<UnicodeScript> scripts) {
    return scripts.size() > 1
        && !JAPANESE.containsAll(scripts)
        && !KOREAN.containsAll(scripts)
        && !CHINESE.containsAll(scripts);
  }
}
