package dev.muster.rule;

import dev.muster.model.Values;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields whose values must be the same. */
record SameValue(List<String> names) implements BuiltIn {

  SameValue {
    names = Names.atLeast(2, names);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return GivenPairs.check(row, names, Values::same, this::differs);
  }

  private Problem differs(MappedRow row, String earlier, String later) {
    return Problem.error(ProblemCode.VALUES_DIFFER, row.at(), later)
        .withHint("write the same value as in '" + earlier + "'");
  }

  @Override
  public Set<String> fields() {
    return Names.set(names);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "sameValue").with("fields", names).done();
  }
}
