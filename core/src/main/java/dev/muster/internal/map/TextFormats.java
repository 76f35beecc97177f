package dev.muster.internal.map;

import dev.muster.internal.text.EmailAddress;
import dev.muster.row.ProblemCode;
import dev.muster.spec.TextFormat;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Readers of text of a known form. */
final class TextFormats {

  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;

  private TextFormats() {}

  static CellReader reader(TextFormat format) {
    return switch (format) {
      case EMAIL -> checking(EmailAddress::isOne, ProblemCode.NOT_AN_EMAIL);
      case PHONE -> checking(TextFormats::isPhone, ProblemCode.NOT_A_PHONE);
      case COUNTRY -> checking(among(countries()), ProblemCode.NOT_A_COUNTRY);
      case LANGUAGE -> checking(among(languages()), ProblemCode.NOT_A_LANGUAGE);
      case TIME_ZONE -> checking(among(zones()), ProblemCode.NOT_A_TIME_ZONE);
      case CURRENCY -> checking(among(currencies()), ProblemCode.NOT_A_CURRENCY);
      case URL -> checking(WebAddress::isOne, ProblemCode.NOT_A_URL);
    };
  }

  private static CellReader checking(Predicate<String> form, ProblemCode code) {
    return text -> form.test(text) ? text : code;
  }

  private static Predicate<String> among(Set<String> known) {
    return known::contains;
  }

  /** E.164: a plus, a country's digits that start with no zero, fifteen digits in all. */
  private static boolean isPhone(String text) {
    int digits = text.length() - 1;
    if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || text.charAt(0) != '+') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(1) != '0';
  }

  private static Set<String> countries() {
    return Set.of(Locale.getISOCountries());
  }

  /** Those of two letters, their equals of three, and those of three that locales are made of. */
  private static Set<String> languages() {
    Set<String> languages = new HashSet<>();
    for (String two : Locale.getISOLanguages()) {
      languages.add(two);
      languages.add(Locale.forLanguageTag(two).getISO3Language());
    }
    Arrays.stream(Locale.getAvailableLocales())
        .map(Locale::getLanguage)
        .filter(language -> !language.isEmpty())
        .forEach(languages::add);
    return languages;
  }

  private static Set<String> zones() {
    Set<String> zones = new HashSet<>(ZoneId.getAvailableZoneIds());
    zones.addAll(RailsZones.names());
    return zones;
  }

  private static Set<String> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .collect(Collectors.toUnmodifiableSet());
  }
}
