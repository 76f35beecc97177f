package dev.muster.mappingkit;

import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.HeaderRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated file for a spec. Every row is of a person of its own.
 *
 * <p>Immutable. {@link #toString()} shows the file, so that a counterexample can be read.
 *
 * @param spec that the file is for
 * @param columns of the file, in its order
 * @param rows each with a cell for each column
 */
public record MappingFile(CsvImportSpec spec, List<Column> columns, List<List<Cell>> rows) {

  public MappingFile {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Answers this file with another text in one cell, row and column counted from 0. */
  public MappingFile with(int row, int column, String text) {
    List<Cell> cells = new ArrayList<>(rows.get(row));
    cells.set(column, Cell.of(text));
    List<List<Cell>> others = new ArrayList<>(rows);
    others.set(row, cells);
    return new MappingFile(spec, columns, others);
  }

  /** Answers this file with its columns in another order: places of columns, counted from 0. */
  public MappingFile inOrder(List<Integer> places) {
    return new MappingFile(
        spec,
        places.stream().map(columns::get).toList(),
        rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
  }

  /** Whether the first record names the columns. */
  public boolean hasHeader() {
    return spec.file().dialect().header() == HeaderRecord.FIRST;
  }

  /** The records, the header among them if there is one. */
  public List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    if (hasHeader()) {
      records.add(columns.stream().map(Column::header).toList());
    }
    rows.forEach(row -> records.add(row.stream().map(Cell::text).toList()));
    return records;
  }

  /** The bytes in a form. */
  public byte[] bytes(FileForm form) {
    return form.bytes(records(), spec.file().dialect().delimiter());
  }

  @Override
  public String toString() {
    return FileForm.plain().text(records(), spec.file().dialect().delimiter());
  }
}
