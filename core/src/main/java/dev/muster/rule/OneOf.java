package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A field whose value must be one of a few. */
record OneOf(String field, List<String> allowed, Set<String> set) implements RowValidator {

  OneOf(String field, List<String> allowed) {
    this(field, List.copyOf(allowed), new HashSet<>(allowed));
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldText.check(row, field, set::contains, ProblemCode.NOT_ALLOWED);
  }

  @Override
  public String describe() {
    return "oneOf[" + field + ": " + allowed + "]";
  }
}
