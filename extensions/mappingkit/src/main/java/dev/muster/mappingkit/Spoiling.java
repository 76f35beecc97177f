package dev.muster.mappingkit;

import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What is wrong with one record of a file that comes back. */
public enum Spoiling {
  /** Nothing. */
  NONE,
  /** A cell cannot be read as its column's type. */
  VALUE,
  /** Nothing says whom or what the record is about. */
  KEYS,
  /** The last cell is missing. */
  WIDTH,
  /** A quote stands in the middle of the first cell. */
  QUOTE;

  private static final String UNREADABLE = "old";

  /** Answers this spoiling, or another if this one would not spoil a record of a file. */
  Spoiling fitting(PresetFile file, FileRecord record) {
    boolean fits =
        switch (this) {
          case NONE, KEYS -> true;
          case VALUE -> !places(file, Spoiling::isStrict).isEmpty();
          case WIDTH -> record.cells().size() > 1;
          case QUOTE ->
              file.preset().spec().file().dialect().leniences().isEmpty()
                  && Character.isLetterOrDigit((record.cell(0) + ",").charAt(0))
                  && String.join("", record.cells()).lines().count() <= 1;
        };
    return fits ? this : KEYS;
  }

  /** Answers the record spoilt. */
  FileRecord spoil(PresetFile file, FileRecord truth) {
    List<String> cells = new ArrayList<>(truth.cells());
    switch (this) {
      case VALUE -> cells.set(places(file, Spoiling::isStrict).get(0), UNREADABLE);
      case KEYS -> places(file, Spoiling::isKey).forEach(place -> cells.set(place, ""));
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
  List<Integer> wrongCells(PresetFile file) {
    return switch (this) {
      case NONE -> List.of();
      case VALUE -> places(file, Spoiling::isStrict).subList(0, 1);
      case KEYS -> places(file, Spoiling::isKey);
      case WIDTH, QUOTE -> places(file, column -> true);
    };
  }

  private static List<Integer> places(PresetFile file, Predicate<Column> which) {
    return IntStream.range(0, file.columns().size())
        .filter(place -> which.test(file.columns().get(place)))
        .boxed()
        .toList();
  }

  private static boolean isKey(Column column) {
    return column.role() instanceof ColumnRole.PersonIdentifier
        || column.role() instanceof ColumnRole.ObjectId;
  }

  private static boolean isStrict(Column column) {
    return column.cells().bad() == BadCell.REJECT_ROW
        && !(column.role() instanceof ColumnRole.Skipped)
        && (column.type() instanceof ValueType.WholeNumber
            || column.type() instanceof ValueType.DecimalNumber
            || column.type() instanceof ValueType.DateTime
            || column.type() instanceof ValueType.Json);
  }
}
