package dev.muster.internal.map;

import dev.muster.model.Path;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields that columns fill, so that no two columns fill one, or one inside another. */
final class TakenFields {

  private final CsvImportSpec spec;
  private final Set<String> whole = new HashSet<>();
  private final Set<List<String>> around = new HashSet<>();

  TakenFields(CsvImportSpec spec, Collection<Column> columns) {
    this.spec = spec;
    List<Column> all = new ArrayList<>(columns);
    spec.columns().stream()
        .filter(column -> column.cells().constant().isPresent())
        .forEach(all::add);
    all.forEach(this::take);
  }

  /** Takes a column's field, and answers whether it was free. */
  boolean take(Column column) {
    Optional<Path> field = spec.field(column.role());
    if (field.isEmpty()) {
      return true;
    }
    List<String> names = field.get().names();
    boolean free = !around.contains(names);
    for (int i = 1; i <= names.size(); i++) {
      free &= i == names.size() || !whole.contains(name(names.subList(0, i)));
      around.add(List.copyOf(names.subList(0, i)));
    }
    return whole.add(name(names)) && free;
  }

  private static String name(List<String> names) {
    return RowLayout.nameOf(Path.of(names));
  }
}
