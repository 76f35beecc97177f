package dev.muster.spec;

import dev.muster.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the fields of column roles live. */
final class FieldPath {

  private FieldPath() {}

  static Optional<Path> of(ColumnRole role) {
    if (role instanceof ColumnRole.Attribute attribute) {
      return Optional.of(attribute.path());
    }
    if (role instanceof ColumnRole.EventProperty property) {
      return Optional.of(Path.of(property.event(), "properties", property.name()));
    }
    return role instanceof ColumnRole.Property property
        ? Optional.of(Path.of(property.name()))
        : Optional.empty();
  }

  /** As {@link #of(ColumnRole)}, with totals of events below a path. */
  static Optional<Path> of(Path totals, ColumnRole role) {
    if (role instanceof ColumnRole.EventTotal total) {
      List<String> names = new ArrayList<>(totals.names());
      names.add(total.event());
      names.add(total.part().field());
      return Optional.of(Path.of(names));
    }
    return of(role);
  }
}
