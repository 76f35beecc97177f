package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields of which a row may give only one a value. */
record AtMostOne(List<String> names) implements BuiltIn {

  AtMostOne {
    names = Names.atLeast(2, names);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    int given = 0;
    for (String name : names) {
      given += row.value(name).isPresent() ? 1 : 0;
    }
    return given <= 1
        ? List.of()
        : List.of(
            Problem.error(ProblemCode.SEVERAL_GIVEN, row.at())
                .withHint("give only one of " + Names.quoted(names) + " a value"));
  }

  @Override
  public Set<String> fields() {
    return Names.set(names);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "atMostOne").with("fields", names).done();
  }
}
