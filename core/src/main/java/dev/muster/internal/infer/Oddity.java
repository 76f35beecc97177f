package dev.muster.internal.infer;

import dev.muster.spec.AdviceCode;
import java.util.Set;
import java.util.regex.Pattern;

/** What a single cell shows of itself that deserves a look. */
enum Oddity {
  LEADING_ZEROS(AdviceCode.LEADING_ZEROS, "0[0-9]+"),
  LONG_DIGITS(AdviceCode.LONG_DIGITS, "-?[0-9]{16,}"),
  SCIENTIFIC_NUMBER(AdviceCode.SCIENTIFIC_NUMBER, "-?[0-9]+(?:[.,][0-9]+)?[eE]\\+?[0-9]{1,3}"),
  TWO_DIGIT_YEAR(AdviceCode.TWO_DIGIT_YEAR, "[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{2}(?: .*)?");

  private static final int LONGEST = 64;

  private final AdviceCode code;
  private final Pattern pattern;

  Oddity(AdviceCode code, String pattern) {
    this.code = code;
    this.pattern = Pattern.compile(pattern);
  }

  AdviceCode code() {
    return code;
  }

  boolean shows(String text, Set<Mark> marks) {
    return marks.contains(Mark.DIGIT)
        && text.length() <= LONGEST
        && pattern.matcher(text).matches();
  }
}
