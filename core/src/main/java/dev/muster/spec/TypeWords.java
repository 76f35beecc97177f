package dev.muster.spec;

import java.util.List;
import java.util.stream.Collectors;

/** What a type accepts, in plain words. */
final class TypeWords {

  private TypeWords() {}

  static String of(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return "a whole number without leading zeros";
    }
    if (type instanceof ValueType.DecimalNumber) {
      return "a number, with a point before its decimals";
    }
    if (type instanceof ValueType.TrueOrFalse words) {
      return any(words.yes()) + " for yes, " + any(words.no()) + " for no";
    }
    if (type instanceof ValueType.Date date) {
      return "a day in the form " + pattern(date.form());
    }
    if (type instanceof ValueType.DateTime dateTime) {
      return of(dateTime);
    }
    if (type instanceof ValueType.Json json) {
      return "JSON of at most " + json.maxChars() + " characters";
    }
    return words(type);
  }

  /** Answers texts of which any will do. */
  static String any(List<String> texts) {
    return texts.stream().map(TypeWords::code).collect(Collectors.joining(" or "));
  }

  static String code(String text) {
    return text.indexOf('`') < 0 ? "`" + text + "`" : "\"" + text + "\"";
  }

  /** Years are spelled as people know them. */
  private static String pattern(TimeForm form) {
    return code(form.pattern().replace('u', 'y'));
  }

  private static String words(ValueType type) {
    if (type instanceof ValueType.Formatted formatted) {
      return of(formatted.format());
    }
    if (type instanceof ValueType.ListOf list) {
      return "a list with " + code(list.separator()) + " in between, each " + of(list.element());
    }
    return type instanceof ValueType.Detected
        ? "a number, true or false, an ISO date and time, or text"
        : "text";
  }

  private static String of(ValueType.DateTime type) {
    String forms =
        type.forms().stream()
            .map(
                form ->
                    switch (form.kind()) {
                      case ISO -> "in ISO form";
                      case UNIX_SECONDS -> "as seconds since 1970";
                      case PATTERN -> "in the form " + pattern(form);
                    })
            .collect(Collectors.joining(" or "));
    return "a day and time "
        + forms
        + type.zone()
            .map(zone -> ", in the zone " + zone + " if it has no offset")
            .orElse(", with an offset");
  }

  private static String of(TextFormat format) {
    return switch (format) {
      case EMAIL -> "an e-mail address";
      case PHONE -> "a telephone number with a plus and the country's code, digits only";
      case COUNTRY -> "a country's two capital letters (ISO 3166)";
      case LANGUAGE -> "a language's two or three small letters (ISO 639)";
      case TIME_ZONE -> "a time zone's name";
      case CURRENCY -> "a currency's three capital letters (ISO 4217)";
      case URL -> "an http or https address";
    };
  }
}
