package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field whose value must be one of a few. */
record OneOf(String field, List<String> values, Set<String> set) implements BuiltIn {

  OneOf(String field, List<String> values) {
    this(Names.one(field), List.copyOf(values), Set.copyOf(values));
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values must be at least one");
    }
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldValue.checkText(row, field, set::contains, ProblemCode.NOT_ALLOWED);
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "oneOf").with("field", field).with("values", values).done();
  }
}
