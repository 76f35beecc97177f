package dev.muster.internal;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.rule.Breaker;

/** A breaker tripped; nothing of the row that tripped it, nor below, is kept. */
final class Tripped extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Tripped(Breaker breaker, RowRef row) {
    super(breaker.describe());
    this.problem =
        Problem.error(ProblemCode.BREAKER_TRIPPED, row)
            .withHint(breaker.describe() + "; " + ProblemCode.BREAKER_TRIPPED.hint());
  }

  /** What to say of it. */
  Problem problem() {
    return problem;
  }
}
