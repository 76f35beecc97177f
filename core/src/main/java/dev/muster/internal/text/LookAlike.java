package dev.muster.internal.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a text looks like: texts that people cannot tell apart mostly have the same skeleton.
 *
 * <p>Covered: upper and lower case, composed and decomposed letters, full-width and other
 * compatibility forms, characters that nobody sees, and those letters of the Cyrillic, Greek and
 * Armenian alphabets that look like a Latin one (after Unicode's confusables, UTS 39). Not covered:
 * other alphabets, digits that look like letters, pairs of letters that look like one.
 *
 * <p>Linear in the text's length. Stateless; safe for any number of threads.
 */
public final class LookAlike {

  private static final String FOREIGN =
      "аеорсухѕіјԁһԛԝѵӏ" + "АВЕКМНОРСТУХЅІЈԚԜѴӀ" + "αγινορυ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "օոսհ" + "ıɑɡ";
  private static final String LATIN =
      "aeopcyxsijdhqwvl" + "ABEKMHOPCTYXSIJQWVI" + "ayivopu" + "ABEZHIKMNOPTYX" + "onuh" + "iag";

  private static final Map<Character, Character> TWINS = twins();

  private LookAlike() {}

  /** Answers what is left of a text when all that people do not see is left out. */
  public static String skeleton(String text) {
    return isPlain(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
  }

  private static String folded(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder seen = new StringBuilder(compatible.length());
    compatible
        .codePoints()
        .filter(LookAlike::isSeen)
        .map(LookAlike::twin)
        .forEach(seen::appendCodePoint);
    String folded = seen.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Format characters, variation selectors, fillers and the grapheme joiner take no room. */
  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT
        && type != Character.CONTROL
        && !(c >= 0xFE00 && c <= 0xFE0F)
        && !(c >= 0xE0100 && c <= 0xE01EF)
        && c != 0x034F
        && c != 0x1160;
  }

  private static int twin(int c) {
    return c <= Character.MAX_VALUE ? TWINS.getOrDefault((char) c, (char) c) : c;
  }

  private static Map<Character, Character> twins() {
    Map<Character, Character> twins = new HashMap<>();
    for (int i = 0; i < FOREIGN.length(); i++) {
      twins.put(FOREIGN.charAt(i), LATIN.charAt(i));
    }
    return Map.copyOf(twins);
  }
}
