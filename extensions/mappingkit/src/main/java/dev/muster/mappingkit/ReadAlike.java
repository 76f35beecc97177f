package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Holds two ways to write the same rows against each other. */
final class ReadAlike {

  private ReadAlike() {}

  /** Answers the first row that is not read as in the plain form of a file. */
  static Optional<String> differs(
      MappingFile file, MappingFile other, FileForm form, MappingTrial trial) throws Refused {
    MappingRun one = trial.run(file, FileForm.plain());
    MappingRun two = trial.run(other, form);
    for (int row = 0; row < file.rows().size(); row++) {
      String before = shown(one, row, file.columns());
      String after = shown(two, row, file.columns());
      if (!before.equals(after)) {
        return Optional.of("row " + (row + 1) + " was " + before + ", and then " + after);
      }
    }
    return Optional.empty();
  }

  private static String shown(MappingRun run, int row, List<Column> columns) {
    String fate = run.fate(row);
    return run.mapped(row).map(mapped -> shown(mapped, columns) + " ").orElse("") + fate;
  }

  private static String shown(MappedRow row, List<Column> columns) {
    TreeMap<String, Object> fields = new TreeMap<>();
    for (Column column : columns) {
      field(column.role())
          .ifPresent(name -> row.value(name).ifPresent(value -> fields.put(name, value)));
    }
    List<String> shown = new ArrayList<>();
    row.identifiers().stream()
        .map(id -> id.scheme() + "=" + id.parts())
        .sorted(Comparator.naturalOrder())
        .forEach(shown::add);
    row.event().map(ReadAlike::shown).ifPresent(shown::add);
    return shown + " " + fields;
  }

  private static String shown(EventData event) {
    return event.name() + " at " + event.time();
  }

  private static Optional<String> field(ColumnRole role) {
    if (role instanceof ColumnRole.Attribute attribute) {
      return Optional.of(RowLayout.nameOf(attribute.path()));
    }
    return role instanceof ColumnRole.Property property
        ? Optional.of(property.name())
        : Optional.empty();
  }
}
