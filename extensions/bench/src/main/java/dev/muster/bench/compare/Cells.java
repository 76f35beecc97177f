package dev.muster.bench.compare;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** What a careful programmer would write by hand for these files: no regex, no formatter. */
final class Cells {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Cells() {}

  static String email(String text) {
    int at = text.indexOf('@');
    int dot = text.lastIndexOf('.');
    if (at < 1 || text.indexOf('@', at + 1) >= 0 || dot < at + 2 || dot == text.length() - 1) {
      throw new BadRowException("email");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "@.-_+".indexOf(c) < 0) {
        throw new BadRowException("email");
      }
    }
    return text;
  }

  static String phone(String text) {
    if (text.length() < 8 || text.length() > 16 || text.charAt(0) != '+') {
      throw new BadRowException("phone");
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw new BadRowException("phone");
      }
    }
    return text;
  }

  static String country(String text) {
    if (!COUNTRIES.contains(text)) {
      throw new BadRowException("country");
    }
    return text;
  }

  static OffsetDateTime time(String text) {
    try {
      if (text.length() == 20 && text.charAt(19) == 'Z' && text.charAt(10) == 'T') {
        LocalDateTime local =
            LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return local.atOffset(ZoneOffset.UTC);
      }
      return OffsetDateTime.parse(text);
    } catch (DateTimeException | NumberFormatException e) {
      throw new BadRowException("time");
    }
  }

  static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRowException("whole number");
    }
  }

  static BigDecimal decimal(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadRowException("decimal number");
    }
  }

  static boolean yesOrNo(String text) {
    if (text.equals("true")) {
      return true;
    }
    if (text.equals("false")) {
      return false;
    }
    throw new BadRowException("boolean");
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
