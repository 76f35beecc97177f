package dev.muster.row;

/**
 * What can be wrong, as stable codes. The table in {@code docs/reference/problems.md} explains
 * each.
 *
 * <p>Codes are never renamed or reused.
 */
public enum ProblemCode {
  /** A quoted cell is never closed. */
  OPEN_QUOTE("close the quoted cell, or double the quotes inside it"),
  /** An unquoted cell has a quote in it. */
  STRAY_QUOTE("quote the whole cell and double the quotes inside it"),
  /** Text follows the closing quote of a cell. */
  TEXT_AFTER_QUOTE("put a delimiter after the closing quote, or double the quotes inside the cell"),
  /** The record has fewer cells than the header. */
  TOO_FEW_CELLS("give the record as many cells as the header"),
  /** The record has more cells than the header. */
  TOO_MANY_CELLS(
      "give the record as many cells as the header; quote cells that hold the delimiter");

  private final String hint;

  ProblemCode(String hint) {
    this.hint = hint;
  }

  /** How to mend it, for people. */
  public String hint() {
    return hint;
  }
}
