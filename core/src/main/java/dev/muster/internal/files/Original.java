package dev.muster.internal.files;

import java.util.List;

/** What the file itself says of a row. */
public sealed interface Original {

  /** Answers what is kept of a row when no file wants more. */
  static Original untold() {
    return new Cells(List.of());
  }

  /**
   * The cells of a clean record.
   *
   * @param cells as many as the file has columns, or none if no file wants them
   */
  record Cells(List<String> cells) implements Original {

    @Override
    public String toString() {
      return "Cells[" + cells.size() + "]";
    }
  }

  /**
   * The text of a damaged record.
   *
   * @param raw without the line end
   */
  record Raw(String raw) implements Original {

    @Override
    public String toString() {
      return "Raw[" + raw.length() + " characters]";
    }
  }
}
