package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import dev.muster.spec.CellTrim;
import dev.muster.spec.ValueType;

/**
 * Tries a type on cells: what it reads here, an import reads.
 *
 * <p>Immutable. Safe for use by several threads.
 */
public final class CellTrial {

  private final CellReader reader;

  private CellTrial(CellReader reader) {
    this.reader = reader;
  }

  /** Answers a trial of a type. */
  public static CellTrial of(ValueType type) {
    return new CellTrial(CellReaders.of(type));
  }

  /** Answers what an import would take for the text of a cell; blank if it is empty. */
  public static String text(String cell, CellTrim trim) {
    return trim == CellTrim.TRIM ? CellText.trimmed(cell) : cell;
  }

  /** Whether the type reads a text. */
  public boolean reads(String text) {
    return !(reader.read(text) instanceof ProblemCode);
  }
}
