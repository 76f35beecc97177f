package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what each of several validators says. */
record AllOf(List<RowValidator> rules) implements RowValidator {

  AllOf {
    rules = List.copyOf(rules);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    List<Problem> all = List.of();
    for (RowValidator rule : rules) {
      List<Problem> found = rule.problems(row);
      if (!found.isEmpty()) {
        all = joined(all, found);
      }
    }
    return all;
  }

  private static List<Problem> joined(List<Problem> some, List<Problem> more) {
    List<Problem> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  @Override
  public RowValidator and(RowValidator other) {
    List<RowValidator> all = new ArrayList<>(rules);
    all.add(other);
    return new AllOf(all);
  }

  @Override
  public String describe() {
    return rules.stream().map(RowValidator::describe).collect(Collectors.joining(" and "));
  }
}
