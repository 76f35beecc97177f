package dev.muster.internal.validate;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;
import java.util.Map;

/**
 * What checks of the whole file found.
 *
 * @param counts how many warnings of each code
 * @param first the first of each check, in file order
 */
public record Found(Map<ProblemCode, Long> counts, List<Problem> first) {

  public Found {
    counts = Map.copyOf(counts);
    first = List.copyOf(first);
  }

  static Found nothing() {
    return new Found(Map.of(), List.of());
  }

  /** Answers what one check found, of which all have one code. */
  static Found of(long total, List<Problem> first) {
    return first.isEmpty() ? nothing() : new Found(Map.of(first.get(0).code(), total), first);
  }
}
