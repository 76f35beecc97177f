package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A validator of the host's own. */
record NamedValidator(
    String name, String version, List<String> names, Function<MappedRow, List<Problem>> rule)
    implements RowValidator {

  NamedValidator {
    names = Names.atLeast(0, names);
    if (name.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("name and version must not be blank");
    }
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return rule.apply(row);
  }

  @Override
  public Set<String> fields() {
    return Names.set(names);
  }

  @Override
  public String describe() {
    return Json.compact(
        RuleTree.of("rule", "named")
            .with("name", name)
            .with("version", version)
            .with("fields", names)
            .done());
  }
}
