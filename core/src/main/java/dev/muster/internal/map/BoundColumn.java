package dev.muster.internal.map;

import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import java.util.OptionalInt;

/**
 * A column of the spec where the file has it.
 *
 * @param index of its cells, counted from 0
 * @param header as the file has it
 * @param place of its field in the row's layout, if it has one
 * @param trim whether blanks around the text are dropped
 * @param blank what a blank cell does
 * @param mapper takes text that is not blank
 */
record BoundColumn(
    int index,
    String header,
    OptionalInt place,
    CellTrim trim,
    BlankCell blank,
    CellMapper mapper) {}
