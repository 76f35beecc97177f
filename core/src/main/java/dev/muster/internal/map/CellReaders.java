package dev.muster.internal.map;

import dev.muster.internal.json.Json;
import dev.muster.row.ProblemCode;
import dev.muster.spec.Column;
import dev.muster.spec.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The reader of each type of value. */
final class CellReaders {

  private CellReaders() {}

  /** Answers the reader of a column's cells, by its type, its allowed texts and its merge. */
  static CellReader of(Column column) {
    Set<String> allowed = Set.copyOf(column.cells().allowed());
    CellReader reader =
        column.type() instanceof ValueType.ListOf list
            ? new ListReader(allowing(of(list.element()), allowed), list.separator())
            : allowing(of(column.type()), allowed);
    return switch (column.merge()) {
      case MERGE -> shaped(reader, Map.class);
      case APPEND, UNITE, REMOVE -> shaped(reader, List.class);
      case REPLACE, ADD -> reader;
    };
  }

  private static CellReader allowing(CellReader reader, Set<String> allowed) {
    return allowed.isEmpty()
        ? reader
        : text -> allowed.contains(text) ? reader.read(text) : ProblemCode.NOT_ALLOWED;
  }

  private static CellReader shaped(CellReader reader, Class<?> shape) {
    return text -> {
      Object value = reader.read(text);
      return shape.isInstance(value) || value instanceof ProblemCode
          ? value
          : ProblemCode.CANNOT_MERGE;
    };
  }

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
    if (type instanceof ValueType.Formatted formatted) {
      return TextFormats.reader(formatted.format());
    }
    if (type instanceof ValueType.ListOf list) {
      return new ListReader(of(list.element()), list.separator());
    }
    return type instanceof ValueType.Detected ? new DetectedReader() : text -> text;
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
