package dev.muster.internal.map;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.row.ProblemCode;
import dev.muster.spec.BlankCell;
import dev.muster.spec.CellTrim;
import dev.muster.spec.CsvImportSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the columns say that a file of ours has in front: that a row is out of date, and which row
 * of another file it was. A spec that names them has them for itself.
 */
final class LoopCells {

  private static final int MOST_DIGITS = 18;

  private LoopCells() {}

  static List<BoundColumn> of(CsvImportSpec spec, List<String> headers) {
    return Stream.of(
            bound(spec, headers, LoopColumns.ERRORS, LoopCells::outOfDate),
            bound(spec, headers, LoopColumns.ROW, LoopCells::former))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<BoundColumn> bound(
      CsvImportSpec spec, List<String> headers, String header, CellMapper mapper) {
    int index = headers.indexOf(header);
    boolean named = spec.columns().stream().anyMatch(column -> column.headers().contains(header));
    return named || index < 0
        ? Optional.empty()
        : Optional.of(
            new BoundColumn(
                index,
                header,
                OptionalInt.empty(),
                CellTrim.TRIM,
                BlankCell.KEEP,
                "",
                BoundColumn.Turn.LATER,
                mapper));
  }

  private static void outOfDate(String text, RowDraft draft) {
    if (text.startsWith(ProblemCode.APPLIED_LATER.name())) {
      draft.error(ProblemCode.APPLIED_LATER, LoopColumns.ERRORS);
    }
  }

  private static void former(String text, RowDraft draft) {
    if (text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      draft.parts().formerRow(Long.parseLong(text));
    }
  }
}
