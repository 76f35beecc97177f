package dev.muster.internal.overlay;

import dev.muster.model.Change;
import dev.muster.model.Path;
import dev.muster.model.Values;
import java.util.ArrayList;
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
    List<Change> changes = new ArrayList<>(values.size());
    values.forEach(
        (path, after) -> {
          Optional<Object> before = base.apply(path);
          if (!same(before, after)) {
            changes.add(new Change(path, before, after));
          }
        });
    return changes;
  }

  private static boolean same(Optional<Object> before, Optional<Object> after) {
    return (before.isPresent() && after.isPresent())
        ? Values.same(before.get(), after.get())
        : before.isEmpty() && after.isEmpty();
  }
}
