package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers that keep every digit, by one scan. */
final class NumberReader {

  private static final int MOST_DIGITS = 1_000;
  private static final int DIGITS_OF_A_LONG = 18;

  private NumberReader() {}

  static Object integer(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (digits(text, start) != text.length() || !startsWell(text, start) || text.equals("-0")) {
      return ProblemCode.NOT_AN_INTEGER;
    }
    if (text.length() - start <= DIGITS_OF_A_LONG) {
      return Long.parseLong(text);
    }
    BigInteger big = new BigInteger(text);
    return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
  }

  static Object decimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = digits(text, start);
    boolean whole = point == text.length();
    boolean fraction =
        !whole
            && text.charAt(point) == '.'
            && digits(text, point + 1) == text.length()
            && point + 1 < text.length();
    if (!startsWell(text, start) || !(whole || fraction)) {
      return ProblemCode.NOT_A_DECIMAL;
    }
    BigDecimal number = new BigDecimal(text);
    boolean signedZero = start == 1 && number.signum() == 0;
    return signedZero ? ProblemCode.NOT_A_DECIMAL : number;
  }

  private static boolean startsWell(String text, int start) {
    boolean zero = text.startsWith("0", start);
    return digits(text, start) > start
        && text.length() <= MOST_DIGITS
        && (!zero || digits(text, start) == start + 1);
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
