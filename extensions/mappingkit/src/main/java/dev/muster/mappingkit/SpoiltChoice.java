package dev.muster.mappingkit;

import dev.muster.row.ProblemCode;
import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A few cells for each column that cannot be read. */
final class SpoiltChoice {

  private static final int EACH = 2;
  private static final int SIZE = 100;

  private final Map<String, List<SpoiltCell>> chosen = new HashMap<>();
  private final Random random;

  SpoiltChoice(Random random) {
    this.random = random;
  }

  List<SpoiltCell> of(Column column) {
    return chosen.computeIfAbsent(column.header(), header -> choose(column));
  }

  private List<SpoiltCell> choose(Column column) {
    if (column.role() instanceof ColumnRole.PersonIdentifier) {
      return List.of(new SpoiltCell("a\u200bb", ProblemCode.IDENTIFIER_UNCLEAN));
    }
    if (column.role() instanceof ColumnRole.Skipped
        || column.cells().bad() != BadCell.REJECT_ROW
        || !column.cells().allowed().isEmpty()) {
      return List.of();
    }
    return CellArbitraries.spoilt(column.type()).stream()
        .map(cells -> cells.generator(SIZE))
        .flatMap(cells -> Stream.generate(() -> cells.next(random).value()).limit(EACH))
        .toList();
  }
}
