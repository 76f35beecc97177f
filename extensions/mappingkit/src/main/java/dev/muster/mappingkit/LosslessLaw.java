package dev.muster.mappingkit;

import dev.muster.mappingkit.MappingTrial.Refused;
import dev.muster.model.Identifier;
import dev.muster.model.Values;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import java.util.List;
import java.util.Optional;

/** The values put in are read back. */
record LosslessLaw() implements Law {

  @Override
  public String name() {
    return "lossless";
  }

  @Override
  public Optional<String> broken(MappingFile file, MappingTrial trial) throws Refused {
    MappingRun run = trial.run(file, FileForm.plain());
    for (int row = 0; row < file.rows().size(); row++) {
      Optional<String> lost = lost(file, row, run);
      if (lost.isPresent()) {
        return lost;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> lost(MappingFile file, int row, MappingRun run) {
    Optional<MappedRow> mapped = run.mapped(row);
    if (mapped.isEmpty()) {
      return Optional.of("row " + (row + 1) + " was not read: " + run.fate(row));
    }
    List<Cell> cells = file.rows().get(row);
    for (int i = 0; i < cells.size(); i++) {
      Column column = file.columns().get(i);
      Optional<Object> read = read(file, mapped.get(), column.role());
      if (isRead(file, column.role()) && !same(cells.get(i).value(), read)) {
        return Optional.of(
            "column '"
                + column.header()
                + "' of row "
                + (row + 1)
                + "\n  was put in as "
                + cells.get(i).value()
                + "\n  written as    "
                + cells.get(i).text()
                + "\n  read back as  "
                + read.map(Object::toString).orElse("nothing"));
      }
    }
    return Optional.empty();
  }

  private static boolean isRead(MappingFile file, ColumnRole role) {
    return role instanceof ColumnRole.PersonIdentifier
        || role instanceof ColumnRole.EventName
        || role instanceof ColumnRole.EventTime
        || (file.spec().field(role).isPresent() && !(role instanceof ColumnRole.EventProperty));
  }

  private static boolean same(Object put, Optional<Object> read) {
    return read.isPresent() && Values.same(put, read.get());
  }

  private static Optional<Object> read(MappingFile file, MappedRow row, ColumnRole role) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      return row.identifier(identifier.scheme().name())
          .map(Identifier::parts)
          .map(parts -> parts.get(identifier.part() - 1));
    }
    if (role instanceof ColumnRole.EventName) {
      return row.event().map(EventData::name);
    }
    if (role instanceof ColumnRole.EventTime) {
      return row.event().flatMap(EventData::time).map(Object::toString);
    }
    return file.spec().field(role).flatMap(path -> row.value(RowLayout.nameOf(path)));
  }
}
