package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field whose text must have a length in a range, in code points. */
record TextLength(String field, int min, int max) implements BuiltIn {

  TextLength {
    Names.one(field);
    if (min < 0) {
      throw new IllegalArgumentException("min must be at least 0, was " + min);
    }
    if (max < min) {
      throw new IllegalArgumentException("max must be at least min (" + min + "), was " + max);
    }
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldValue.checkText(row, field, this::holds, ProblemCode.LENGTH_OUT_OF_RANGE);
  }

  private boolean holds(String text) {
    int length = text.codePointCount(0, text.length());
    return length >= min && length <= max;
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "length")
        .with("field", field)
        .with("min", (long) min)
        .with("max", (long) max)
        .done();
  }
}
