package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.List;
import java.util.function.Function;

/** A validator of the host's own. */
record NamedValidator(String name, String version, Function<MappedRow, List<Problem>> rule)
    implements RowValidator {

  @Override
  public List<Problem> problems(MappedRow row) {
    return rule.apply(row);
  }

  @Override
  public String describe() {
    return "named[" + name + ", version " + version + "]";
  }
}
