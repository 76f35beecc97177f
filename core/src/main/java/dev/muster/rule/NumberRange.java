package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field whose value must be a number in a range, both ends included. */
record NumberRange(String field, Optional<BigDecimal> min, Optional<BigDecimal> max)
    implements BuiltIn {

  NumberRange {
    Names.one(field);
    if (min.isEmpty() && max.isEmpty()) {
      throw new IllegalArgumentException("min or max must be given");
    }
    if (min.isPresent() && max.isPresent() && max.get().compareTo(min.get()) < 0) {
      throw new IllegalArgumentException(
          "max must be at least min (" + min.get() + "), was " + max.get());
    }
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldValue.check(row, field, this::holds, ProblemCode.NUMBER_OUT_OF_RANGE);
  }

  private boolean holds(Object value) {
    Optional<BigDecimal> amount = Amount.of(value);
    return amount.isPresent()
        && (min.isEmpty() || amount.get().compareTo(min.get()) >= 0)
        && (max.isEmpty() || amount.get().compareTo(max.get()) <= 0);
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "numberRange")
        .with("field", field)
        .with("min", min)
        .with("max", max)
        .done();
  }
}
