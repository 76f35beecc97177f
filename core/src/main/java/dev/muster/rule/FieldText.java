package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the rules over one field's text share: a field without a value passes. */
final class FieldText {

  private FieldText() {}

  static List<Problem> check(
      MappedRow row, String field, Predicate<String> holds, ProblemCode code) {
    Optional<Object> value = row.value(field);
    if (value.isEmpty() || holds.test(of(value.get()))) {
      return List.of();
    }
    return List.of(Problem.error(code, row.at(), field));
  }

  /** A value as text, numbers with all their digits. */
  static String of(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
