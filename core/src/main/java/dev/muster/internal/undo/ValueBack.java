package dev.muster.internal.undo;

import dev.muster.model.Attributes;
import dev.muster.model.Change;
import dev.muster.model.Path;
import dev.muster.model.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values to put back into one thing, collected from the last change to the first.
 *
 * <p>Values are put back by the outermost name of their path: a tree that the import made is taken
 * away with its last value.
 *
 * <p>Not safe for use by several threads.
 */
final class ValueBack {

  private final Map<Path, Optional<Object>> befores = new LinkedHashMap<>(4);

  /** Takes the changes of one write. */
  void back(List<Change> changes) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      Path path = changes.get(i).path();
      befores.remove(path);
      befores.put(path, changes.get(i).before());
    }
  }

  void clear() {
    befores.clear();
  }

  int size() {
    return befores.size();
  }

  /** The paths whose present values must be known. */
  Set<Path> fields() {
    Set<Path> roots = new LinkedHashSet<>();
    befores.keySet().forEach(path -> roots.add(root(path)));
    return roots;
  }

  private static Path root(Path path) {
    return path.names().size() == 1 ? path : Path.of(path.names().get(0));
  }

  /** Answers what must change so that the values are as they were. */
  List<Change> changes(Function<Path, Optional<Object>> now) {
    List<Change> changes = new ArrayList<>();
    for (Path root : fields()) {
      Optional<Object> before = now.apply(root);
      Optional<Object> after = formerly(root, before);
      if (!same(before, after)) {
        changes.add(new Change(root, before, after));
      }
    }
    return changes;
  }

  private Optional<Object> formerly(Path root, Optional<Object> now) {
    Optional<Object> flat = befores.get(root);
    if (flat != null && below(root).size() == 1) {
      return flat;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    now.ifPresent(value -> tree.put(root.names().get(0), value));
    return Attributes.value(pruned(Attributes.patched(tree, below(root))), root);
  }

  private List<Change> below(Path root) {
    List<Change> sets = new ArrayList<>();
    befores.forEach(
        (path, before) -> {
          if (root(path).equals(root)) {
            sets.add(new Change(path, Optional.empty(), before));
          }
        });
    return sets;
  }

  /** Takes away the trees that have lost their last value. */
  private Map<String, Object> pruned(Map<String, Object> tree) {
    Map<String, Object> left = tree;
    for (Map.Entry<Path, Optional<Object>> each : befores.entrySet()) {
      List<String> names = each.getKey().names();
      boolean gone = each.getValue().isEmpty();
      for (int length = names.size() - 1; gone && length > 0; length--) {
        Path parent = Path.of(names.subList(0, length));
        gone =
            Attributes.value(left, parent)
                .filter(value -> value instanceof Map<?, ?> map && map.isEmpty())
                .isPresent();
        if (gone) {
          left =
              Attributes.patched(
                  left, List.of(new Change(parent, Optional.empty(), Optional.empty())));
        }
      }
    }
    return left;
  }

  private static boolean same(Optional<Object> one, Optional<Object> other) {
    return (one.isPresent() && other.isPresent())
        ? Values.same(one.get(), other.get())
        : one.isEmpty() && other.isEmpty();
  }
}
