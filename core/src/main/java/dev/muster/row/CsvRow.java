package dev.muster.row;

import java.util.List;

/**
 * One clean record of the file, split into cells.
 *
 * <p>Immutable. {@link #toString()} never shows cell contents.
 */
public final class CsvRow {

  private final RowRef at;
  private final List<String> cells;

  private CsvRow(RowRef at, List<String> cells) {
    this.at = at;
    this.cells = cells;
  }

  /** Answers a row with a copy of the given cells. */
  public static CsvRow of(RowRef at, List<String> cells) {
    return new CsvRow(at, List.copyOf(cells));
  }

  /** Where the record starts. */
  public RowRef at() {
    return at;
  }

  /** The cells in file order; unmodifiable. */
  public List<String> cells() {
    return cells;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CsvRow that && at.equals(that.at) && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * at.hashCode() + cells.hashCode();
  }

  @Override
  public String toString() {
    return "CsvRow[" + at + ", " + cells.size() + " cells]";
  }
}
