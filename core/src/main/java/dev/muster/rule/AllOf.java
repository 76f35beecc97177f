package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says what each of several validators says; none of them is an {@code AllOf} itself. */
record AllOf(List<RowValidator> rules) implements RowValidator {

  AllOf {
    rules = List.copyOf(rules);
  }

  /** Answers what says all that rules say: the rule itself if there is one. */
  static RowValidator of(Stream<RowValidator> rules) {
    List<RowValidator> single = rules.flatMap(rule -> single(rule).stream()).toList();
    return single.size() == 1 ? single.get(0) : new AllOf(single);
  }

  /** The rules that a rule is made of. */
  static List<RowValidator> single(RowValidator rule) {
    return rule instanceof AllOf all ? all.rules : List.of(rule);
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
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    rules.forEach(rule -> fields.addAll(rule.fields()));
    return fields;
  }

  @Override
  public RowValidator asWarning() {
    return of(rules.stream().map(RowValidator::asWarning));
  }

  @Override
  public String describe() {
    return Json.compact(rules.stream().map(AllOf::description).toList());
  }

  private static Object description(RowValidator rule) {
    return rule instanceof BuiltIn builtIn ? builtIn.tree() : rule.describe();
  }
}
