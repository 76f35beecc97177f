package dev.muster.rule;

import dev.muster.model.Identifier;
import dev.muster.model.Path;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.row.RowRef;
import java.util.List;
import java.util.Map;

/** Rows for rules to look at. */
final class Rows {

  static final RowRef AT = new RowRef(3, 4, 50);

  private Rows() {}

  /** A row with these fields and identifiers. */
  static MappedRow of(Map<String, Object> fields, Identifier... identifiers) {
    List<String> names = List.copyOf(fields.keySet());
    MappedRow.Parts parts =
        MappedRow.at(AT, RowLayout.of(names.stream().map(name -> Path.of(name)).toList()));
    for (int place = 0; place < names.size(); place++) {
      parts.field(place, fields.get(names.get(place)));
    }
    for (Identifier identifier : identifiers) {
      parts.identifier(identifier);
    }
    return parts.build();
  }
}
