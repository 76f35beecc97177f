package dev.muster.internal.map;

import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import java.util.OptionalInt;

/**
 * A column of the spec where the file has it.
 *
 * @param index of its cells, counted from 0, or {@link #CONSTANT}
 * @param header as the file has it
 * @param place of its field in the row's layout, if it has one
 * @param trim whether blanks around the text are dropped
 * @param blank what a blank cell does
 * @param whenBlank what a blank cell, or the missing one of a constant, stands for; else empty
 * @param turn when it is read
 * @param mapper takes text that is not blank
 */
record BoundColumn(
    int index,
    String header,
    OptionalInt place,
    CellTrim trim,
    BlankCell blank,
    String whenBlank,
    Turn turn,
    CellMapper mapper) {

  /** The index of a column that no file has. */
  static final int CONSTANT = -1;

  /** When a column is read. */
  enum Turn {
    /** Before all others. */
    FIRST,
    /** In file order. */
    LATER
  }
}
