package dev.muster.jdbc;

import dev.muster.model.Change;
import dev.muster.model.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of one batch; a path is spelt out once and counted from then on. */
final class ChangeCodec {

  private final Map<Path, Integer> numbers = new HashMap<>();
  private final List<Path> paths = new ArrayList<>();

  void write(PackWriter to, List<Change> changes) {
    to.startList();
    for (Change change : changes) {
      path(to, change.path());
      Flat.value(to, change.before());
      Flat.value(to, change.after());
    }
    to.end();
  }

  private void path(PackWriter to, Path path) {
    @Nullable Integer number = numbers.putIfAbsent(path, numbers.size());
    if (number == null) {
      to.value(path.names());
    } else {
      to.number(number);
    }
  }

  List<Change> read(List<?> flat) {
    List<Change> changes = new ArrayList<>(flat.size() / 3);
    for (int i = 0; i < flat.size(); i += 3) {
      changes.add(new Change(path(flat.get(i)), Flat.value(flat, i + 1), Flat.value(flat, i + 2)));
    }
    return changes;
  }

  private Path path(Object flat) {
    if (flat instanceof Long number) {
      return paths.get(Math.toIntExact(number));
    }
    Path path = Path.of(((List<?>) flat).stream().map(String.class::cast).toList());
    paths.add(path);
    return path;
  }
}
