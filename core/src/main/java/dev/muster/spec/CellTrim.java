package dev.muster.spec;

/** Whether blanks around a cell belong to it. */
public enum CellTrim {
  /** Blanks are content. */
  KEEP,
  /**
   * Blanks around a cell, or around its quotes, are dropped; blanks inside the quotes are content.
   */
  TRIM
}
