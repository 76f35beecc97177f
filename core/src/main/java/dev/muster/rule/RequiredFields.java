package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that a row must give a value. */
record RequiredFields(List<String> names) implements BuiltIn {

  RequiredFields {
    names = Names.atLeast(1, names);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    for (String name : names) {
      if (row.value(name).isEmpty()) {
        return missing(row);
      }
    }
    return List.of();
  }

  private List<Problem> missing(MappedRow row) {
    return names.stream()
        .filter(name -> row.value(name).isEmpty())
        .map(name -> Problem.error(ProblemCode.VALUE_MISSING, row.at(), name))
        .toList();
  }

  @Override
  public Set<String> fields() {
    return Names.set(names);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "required").with("fields", names).done();
  }
}
