package dev.muster.internal.map;

import dev.muster.row.ProblemCode;

/** Reads the text of cells of one type. Never throws because of what a cell says. */
interface CellReader {

  /** Answers the value, or the {@link ProblemCode} that says why the text has none. */
  Object read(String text);
}
