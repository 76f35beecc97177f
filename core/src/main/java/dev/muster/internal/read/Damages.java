package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.Limits;
import java.util.List;
import java.util.Optional;

/** Words the problem of a damaged record. */
final class Damages {

  private final Limits limits;
  private List<String> header = List.of();
  private int width;

  Damages(Limits limits) {
    this.limits = limits;
  }

  void header(List<String> names, int cells) {
    header = names;
    width = cells;
  }

  Problem problem(Frame frame, RowRef at) {
    ProblemCode code = frame.damage.orElseThrow();
    String hint = code.hint() + detail(code, frame);
    Problem problem = Problem.error(code, at).withHint(hint);
    return column(frame.damagedCell).map(problem::withColumn).orElse(problem);
  }

  Problem surplus(Frame frame, RowRef at) {
    ProblemCode code = ProblemCode.TOO_MANY_CELLS;
    return Problem.error(code, at).withHint(code.hint() + detail(code, frame));
  }

  private Optional<String> column(int cell) {
    if (cell == 0 || (width > 0 && cell > width)) {
      return Optional.empty();
    }
    return Optional.of(header.isEmpty() ? String.valueOf(cell) : header.get(cell - 1));
  }

  private String detail(ProblemCode code, Frame frame) {
    return switch (code) {
      case TOO_FEW_CELLS, TOO_MANY_CELLS ->
          "; it has " + frame.cells + ", " + (width == 0 ? limits.columns() : width) + " expected";
      case CELL_TOO_LONG -> "; the limit is " + limits.fieldChars() + " characters";
      case RECORD_TOO_LONG -> "; the limit is " + limits.recordChars() + " characters";
      case INVALID_BYTES, CONTROL_CHARACTER, REPLACEMENT_CHARACTER ->
          "; found at byte " + frame.damageOffset;
      default -> "";
    };
  }
}
