package dev.muster.internal.validate;

import dev.muster.internal.hash.Digest;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.Optional;
import java.util.function.Function;

/** Finds rows that clash with an earlier row of the file. */
final class ClashCheck implements RunningCheck {

  /**
   * What rows are held against.
   *
   * @param key that clashing rows share
   * @param value in which they may differ
   * @param clash what makes them clash
   */
  record Terms(
      Function<MappedRow, Optional<Object>> key,
      Function<MappedRow, Optional<Object>> value,
      KeyedRows.Clash clash) {}

  private final Terms terms;
  private final ProblemCode code;
  private final String column;
  private final KeyedRows rows;

  ClashCheck(Terms terms, ProblemCode code, String column, Spill spill) {
    this.terms = terms;
    this.code = code;
    this.column = column;
    this.rows = new KeyedRows(spill);
  }

  @Override
  public void add(MappedRow row) {
    Optional<Object> key = terms.key.apply(row);
    Optional<Object> value = terms.value.apply(row);
    if (key.isPresent() && value.isPresent()) {
      rows.add(new KeyedRow(hash(key.get()), hash(value.get()), row.at()));
    }
  }

  static long hash(Object value) {
    return Digest.of("check").value(value).key().first64();
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
