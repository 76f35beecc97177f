package dev.muster.internal.files;

import java.util.List;

/** What the file itself says of a row. */
public sealed interface Original {

  /** Number that a spreadsheet shows for the row. */
  long sheetRow();

  /** Answers what is kept of a row when no file wants more. */
  static Original untold(long sheetRow) {
    return new Cells(sheetRow, List.of());
  }

  /**
   * The cells of a clean record.
   *
   * @param sheetRow number that a spreadsheet shows
   * @param cells as many as the file has columns, or none if no file wants them
   */
  record Cells(long sheetRow, List<String> cells) implements Original {

    @Override
    public String toString() {
      return "Cells[" + cells.size() + "]";
    }
  }

  /**
   * The text of a damaged record.
   *
   * @param sheetRow number that a spreadsheet shows
   * @param raw without the line end
   */
  record Raw(long sheetRow, String raw) implements Original {

    @Override
    public String toString() {
      return "Raw[" + raw.length() + " characters]";
    }
  }
}
