package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields of which a row must give at least one a value. */
record AtLeastOne(List<String> names) implements BuiltIn {

  AtLeastOne {
    names = Names.atLeast(2, names);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    for (String name : names) {
      if (row.value(name).isPresent()) {
        return List.of();
      }
    }
    return List.of(
        Problem.error(ProblemCode.NONE_GIVEN, row.at())
            .withHint("give at least one of " + Names.quoted(names) + " a value"));
  }

  @Override
  public Set<String> fields() {
    return Names.set(names);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "atLeastOne").with("fields", names).done();
  }
}
