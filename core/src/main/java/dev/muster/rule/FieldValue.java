package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the rules over one field share: a field without a value passes, a list passes if each of its
 * values does.
 */
final class FieldValue {

  private FieldValue() {}

  static List<Problem> check(
      MappedRow row, String field, Predicate<Object> holds, ProblemCode code) {
    Optional<Object> value = row.value(field);
    if (value.isEmpty() || holdsFor(value.get(), holds)) {
      return List.of();
    }
    return List.of(Problem.error(code, row.at(), field));
  }

  static List<Problem> checkText(
      MappedRow row, String field, Predicate<String> holds, ProblemCode code) {
    return check(row, field, value -> holds.test(text(value)), code);
  }

  private static boolean holdsFor(Object value, Predicate<Object> holds) {
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (!holdsFor(each, holds)) {
          return false;
        }
      }
      return true;
    }
    return holds.test(value);
  }

  /** Answers a value as it would be written. */
  static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Map<?, ?> || value instanceof List<?>
        ? Json.compact(value)
        : value.toString();
  }
}
