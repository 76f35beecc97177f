package dev.muster.mappingkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is wrong with one record of a file that comes back. */
public enum Spoiling {
  /** Nothing. */
  NONE,
  /** The cell of the age is no number. */
  AGE,
  /** Both identifiers are blank. */
  IDENTIFIERS,
  /** The last cell is missing. */
  WIDTH,
  /** A quote stands in the middle of the first cell. */
  QUOTE;

  static final int AGE_COLUMN = 3;

  /** Answers the record spoilt. */
  FileRecord spoil(FileRecord truth) {
    List<String> cells = new ArrayList<>(truth.cells());
    switch (this) {
      case AGE -> cells.set(AGE_COLUMN, "old");
      case IDENTIFIERS -> {
        cells.set(0, "");
        cells.set(1, "");
      }
      case WIDTH -> cells.remove(cells.size() - 1);
      case NONE, QUOTE -> {}
    }
    return new FileRecord(cells);
  }

  /** Answers a line of the file spoilt. */
  String spoilLine(String line) {
    return this == QUOTE ? line.charAt(0) + "\"" + line.substring(1) : line;
  }

  /** Which cells somebody must put right; all of them if the record could not be read. */
  List<Integer> wrongCells(int columns) {
    return switch (this) {
      case NONE -> List.of();
      case AGE -> List.of(AGE_COLUMN);
      case IDENTIFIERS -> List.of(0, 1);
      case WIDTH, QUOTE -> IntStream.range(0, columns).boxed().toList();
    };
  }
}
