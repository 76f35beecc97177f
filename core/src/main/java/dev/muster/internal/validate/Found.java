package dev.muster.internal.validate;

import dev.muster.row.Problem;
import java.util.List;

/**
 * What checks of the whole file found.
 *
 * @param total how many warnings
 * @param first the first of each check, in file order
 */
public record Found(long total, List<Problem> first) {

  public Found {
    first = List.copyOf(first);
  }

  static Found nothing() {
    return new Found(0, List.of());
  }
}
