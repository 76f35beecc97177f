package dev.muster.mappingkit;

import java.util.List;

/**
 * One record of a generated file.
 *
 * <p>Immutable. Unlike the rows of an import it shows its cells, so that a counterexample can be
 * read.
 *
 * @param cells as they are meant, before quoting
 */
public record FileRecord(List<String> cells) {

  public FileRecord {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, counted from 0; the empty text if the record is too short. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
