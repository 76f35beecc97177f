package dev.muster.internal.read;

import dev.muster.row.ProblemCode;
import java.util.Optional;

/** What is wrong with the current record: the first thing found, unless its quotes are broken. */
final class Flaw {

  private Optional<ProblemCode> code = Optional.empty();

  /** Number of the cell concerned, counted from 1; 0 for the record as a whole. */
  int cell;

  /** Position in the record. */
  int position;

  void clear() {
    code = Optional.empty();
  }

  void note(ProblemCode found, int inCell, int at) {
    if (code.isEmpty()) {
      replace(found, inCell, at);
    }
  }

  void replace(ProblemCode found, int inCell, int at) {
    code = Optional.of(found);
    cell = inCell;
    position = at;
  }

  boolean found() {
    return code.isPresent();
  }

  ProblemCode code() {
    return code.orElseThrow();
  }
}
