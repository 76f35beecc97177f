package dev.muster.internal.read;

import dev.muster.internal.read.Table.Cell;
import dev.muster.internal.read.Table.Quotes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary tables, with cells of the characters that matter. */
final class Tables {

  private Tables() {}

  /**
   * Tables of some rows and columns.
   *
   * @param characters that cells are made of
   */
  static Arbitrary<Table> of(String characters, int minColumns, int maxColumns, int maxRows) {
    Arbitrary<Cell> cells =
        Combinators.combine(texts(characters), Arbitraries.of(Quotes.values())).as(Cell::new);
    return Arbitraries.integers()
        .between(minColumns, maxColumns)
        .flatMap(
            width ->
                cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(maxRows).map(Table::new));
  }

  private static Arbitrary<String> texts(String characters) {
    List<String> each = characters.codePoints().mapToObj(Character::toString).toList();
    return Arbitraries.of(each).list().ofMaxSize(5).map(some -> String.join("", some));
  }
}
