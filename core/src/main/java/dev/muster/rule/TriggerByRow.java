package dev.muster.rule;

import dev.muster.internal.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A field of the row decides. */
record TriggerByRow(String field, Set<String> values) implements TriggerPolicy {

  TriggerByRow {
    values = Set.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values must be at least one");
    }
  }

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    boolean yes =
        given.row().value(field).map(FieldValue::text).filter(values::contains).isPresent();
    return yes
        ? new TriggerVerdict.Start(given.earliestStart())
        : new TriggerVerdict.Suppress(SuppressReason.ROW_SAYS_NO);
  }

  @Override
  public String describe() {
    return "byRow" + Json.compact(List.of(field, List.copyOf(new TreeSet<>(values))));
  }
}
