package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.Severity;
import java.util.List;
import java.util.Set;

/** Says what another validator says, as warnings. */
record AsWarning(RowValidator rule) implements RowValidator {

  @Override
  public List<Problem> problems(MappedRow row) {
    List<Problem> found = rule.problems(row);
    return found.isEmpty() ? found : found.stream().map(AsWarning::warning).toList();
  }

  private static Problem warning(Problem problem) {
    return problem.withSeverity(Severity.WARNING);
  }

  @Override
  public Set<String> fields() {
    return rule.fields();
  }

  @Override
  public RowValidator asWarning() {
    return this;
  }

  @Override
  public String describe() {
    return Json.compact(List.of(rule.describe(), Severity.WARNING.name()));
  }
}
