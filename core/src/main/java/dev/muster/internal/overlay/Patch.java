package dev.muster.internal.overlay;

import dev.muster.model.Change;
import dev.muster.model.Path;
import dev.muster.model.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values that differ from those that the store has. */
final class Patch {

  private final Function<Path, Optional<Object>> base;
  private Map<Path, Optional<Object>> values = Map.of();

  Patch(Function<Path, Optional<Object>> base) {
    this.base = base;
  }

  void put(Path path, Optional<Object> after) {
    if (values.isEmpty()) {
      values = new LinkedHashMap<>();
    }
    values.put(path, after);
  }

  Optional<Object> value(Path path) {
    Optional<Object> changed = values.get(path);
    return changed != null ? changed : base.apply(path);
  }

  /** What differs in the end. */
  List<Change> changes() {
    Change[] changes = new Change[values.size()];
    int count = 0;
    for (Map.Entry<Path, Optional<Object>> each : values.entrySet()) {
      Optional<Object> before = base.apply(each.getKey());
      if (!same(before, each.getValue())) {
        changes[count++] = new Change(each.getKey(), before, each.getValue());
      }
    }
    return List.of(Arrays.copyOf(changes, count));
  }

  private static boolean same(Optional<Object> before, Optional<Object> after) {
    return (before.isPresent() && after.isPresent())
        ? Values.same(before.get(), after.get())
        : before.isEmpty() && after.isEmpty();
  }
}
