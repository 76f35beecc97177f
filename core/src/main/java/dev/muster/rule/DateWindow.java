package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A field whose moment must lie in a window, its end excluded. */
record DateWindow(String field, Optional<Instant> from, Optional<Instant> before)
    implements BuiltIn {

  DateWindow {
    Names.one(field);
    if (from.isEmpty() && before.isEmpty()) {
      throw new IllegalArgumentException("from or before must be given");
    }
    if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
      throw new IllegalArgumentException(
          "before must be later than from (" + from.get() + "), was " + before.get());
    }
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return FieldValue.check(row, field, this::holds, ProblemCode.DATE_OUT_OF_WINDOW);
  }

  private boolean holds(Object value) {
    Optional<Instant> moment = Moment.of(value);
    return moment.isPresent()
        && (from.isEmpty() || !moment.get().isBefore(from.get()))
        && (before.isEmpty() || moment.get().isBefore(before.get()));
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "dateWindow")
        .with("field", field)
        .with("from", from.map(Instant::toString))
        .with("before", before.map(Instant::toString))
        .done();
  }
}
