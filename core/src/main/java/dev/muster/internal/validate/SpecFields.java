package dev.muster.internal.validate;

import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that the columns of a spec fill, by the names that rules know them by, and their
 * headers.
 *
 * <p>Immutable.
 */
public final class SpecFields {

  private final Map<String, String> headers = new HashMap<>();

  private SpecFields(CsvImportSpec spec) {
    for (Column column : spec.columns()) {
      field(spec, column.role()).ifPresent(name -> headers.putIfAbsent(name, column.header()));
    }
  }

  /** Answers the fields of a spec. */
  public static SpecFields of(CsvImportSpec spec) {
    return new SpecFields(spec);
  }

  private static Optional<String> field(CsvImportSpec spec, ColumnRole role) {
    return role instanceof ColumnRole.PersonIdentifier identifier
        ? Optional.of(identifier.scheme().name())
        : spec.field(role).map(RowLayout::nameOf);
  }

  /** The names, sorted. */
  public Set<String> names() {
    return new TreeSet<>(headers.keySet());
  }

  /** The header of a field's column; the name itself for a field that the spec does not name. */
  String header(String field) {
    return headers.getOrDefault(field, field);
  }
}
