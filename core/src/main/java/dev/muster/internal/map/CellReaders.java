package dev.muster.internal.map;

import dev.muster.internal.json.Json;
import dev.muster.row.ProblemCode;
import dev.muster.spec.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The reader of each type of value. */
final class CellReaders {

  private CellReaders() {}

  static CellReader of(ValueType type) {
    if (type instanceof ValueType.WholeNumber) {
      return NumberReader::integer;
    }
    if (type instanceof ValueType.DecimalNumber) {
      return NumberReader::decimal;
    }
    if (type instanceof ValueType.TrueOrFalse words) {
      return words(words);
    }
    if (type instanceof ValueType.Date date) {
      return date(date.form().formatter());
    }
    if (type instanceof ValueType.DateTime dateTime) {
      return new DateTimeReader(dateTime)::asText;
    }
    if (type instanceof ValueType.Json json) {
      return json(json);
    }
    return text -> text;
  }

  private static CellReader words(ValueType.TrueOrFalse words) {
    return text -> {
      if (isAmong(words.yes(), text)) {
        return true;
      }
      if (isAmong(words.no(), text)) {
        return false;
      }
      return ProblemCode.NOT_A_BOOLEAN;
    };
  }

  private static boolean isAmong(List<String> words, String text) {
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  private static CellReader date(DateTimeFormatter form) {
    return text -> {
      try {
        LocalDate day = LocalDate.parse(text, form);
        return day.getYear() >= 1 && day.getYear() <= 9999
            ? day.toString()
            : ProblemCode.NOT_A_DATE;
      } catch (DateTimeException e) {
        return ProblemCode.NOT_A_DATE;
      }
    };
  }

  private static CellReader json(ValueType.Json limits) {
    Function<String, Optional<Object>> parser = Json.parser(limits.maxDepth());
    return text ->
        text.length() > limits.maxChars()
            ? ProblemCode.NOT_JSON
            : parser.apply(text).orElse(ProblemCode.NOT_JSON);
  }
}
