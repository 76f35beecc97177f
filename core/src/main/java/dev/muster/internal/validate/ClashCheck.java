package dev.muster.internal.validate;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds rows that clash with an earlier row of the file. */
final class ClashCheck implements RunningCheck {

  /**
   * What rows are held against.
   *
   * @param key that clashing rows share
   * @param value hash of what they may differ in
   * @param clash what makes them clash
   */
  record Terms(
      Function<MappedRow, Optional<Object>> key,
      BiFunction<MappedRow, ValueHash, Optional<Long>> value,
      KeyedRows.Clash clash) {}

  private final Terms terms;
  private final ProblemCode code;
  private final String column;
  private final KeyedRows rows;
  private final ValueHash hash = new ValueHash();

  ClashCheck(Terms terms, ProblemCode code, String column, Spill spill) {
    this.terms = terms;
    this.code = code;
    this.column = column;
    this.rows = new KeyedRows(spill);
  }

  @Override
  public void add(MappedRow row) {
    Optional<Object> key = terms.key.apply(row);
    if (key.isPresent()) {
      terms.value.apply(row, hash).ifPresent(value -> add(hash.of(key.get()), value, row));
    }
  }

  private void add(long key, long value, MappedRow row) {
    rows.add(new KeyedRow(key, value, row.at()));
  }

  @Override
  public Found finish() {
    FirstFound found = new FirstFound();
    rows.clashes(terms.clash, (row, earlier) -> found.add(problem(row, earlier)));
    return found.found();
  }

  private Problem problem(KeyedRow row, KeyedRow earlier) {
    return Problem.warning(code, row.at(), column).withOther(earlier.at());
  }
}
