package dev.muster.internal.validate;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.rule.FileCheck;
import java.util.List;
import java.util.Optional;

/** Finds a column that has one value in all rows. */
final class ConstantCheck implements RunningCheck {

  private static final RowRef FILE = new RowRef(0, 1, 0);

  private final String field;
  private final String column;
  private final ValueHash hash = new ValueHash();
  private long rows;
  private long first;
  private boolean varies;
  private volatile Optional<Early> early = Optional.empty();

  ConstantCheck(String field, String column) {
    this.field = field;
    this.column = column;
  }

  @Override
  public void add(MappedRow row) {
    Optional<Object> value = varies ? Optional.empty() : row.value(field);
    if (value.isPresent()) {
      long seen = hash.of(value.get());
      varies = rows > 0 && seen != first;
      first = seen;
      rows++;
      if (rows == FileCheck.Constant.FROM_ROWS && !varies) {
        early = Optional.of(new Early(ProblemCode.COLUMN_CONSTANT, row.at().record()));
      }
    }
  }

  @Override
  public Optional<Early> early() {
    return early;
  }

  @Override
  public Found finish() {
    return varies || rows < FileCheck.Constant.FROM_ROWS
        ? Found.nothing()
        : Found.of(1, List.of(Problem.warning(ProblemCode.COLUMN_CONSTANT, FILE, column)));
  }
}
