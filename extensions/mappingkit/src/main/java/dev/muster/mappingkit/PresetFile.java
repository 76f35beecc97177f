package dev.muster.mappingkit;

import dev.muster.preset.Preset;
import dev.muster.spec.Column;
import java.util.List;
import java.util.Map;

/**
 * A generated file for a preset.
 *
 * <p>Immutable.
 *
 * @param preset by which it is imported
 * @param columns of the file, in order; those that the preset has no column for are attributes
 * @param csv the file; cells {@link #ID}0, {@link #ID}1 and so on stand for ids of the store's own
 */
public record PresetFile(Preset preset, List<Column> columns, CsvFile csv) {

  static final String ID = "id of person ";

  public PresetFile {
    columns = List.copyOf(columns);
  }

  static PresetFile of(Preset preset, List<Column> columns, List<List<String>> rows) {
    return new PresetFile(
        preset,
        columns,
        new CsvFile(
            columns.stream().map(Column::header).toList(),
            rows.stream().map(FileRecord::new).toList()));
  }

  /** Answers this file with ids in place of the cells that stand for them. */
  PresetFile with(Map<String, String> ids) {
    return of(
        preset,
        columns,
        csv.records().stream()
            .map(row -> row.cells().stream().map(cell -> ids.getOrDefault(cell, cell)).toList())
            .toList());
  }

  /** Answers this file with other records. */
  PresetFile with(List<FileRecord> records) {
    return new PresetFile(preset, columns, new CsvFile(csv.header(), records));
  }

  @Override
  public String toString() {
    return preset.name() + " " + csv;
  }
}
