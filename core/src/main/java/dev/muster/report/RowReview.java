package dev.muster.report;

import dev.muster.model.Values;
import java.util.List;
import java.util.Map;

/**
 * What one row would do, in every detail. It holds what is in the file and in the store, to be
 * shown to those who may see it.
 *
 * <p>Immutable. {@link #toString()} shows the outcome only.
 *
 * @param outcome how the row's way would end
 * @param writes what the store would be told, each a tree of {@link Values}: {@code contact}
 *     ({@code new} or {@code known}), {@code object} or {@code link}; {@code changes} with {@code
 *     path}, {@code before} and {@code after}; {@code claims}, {@code releases}, {@code events},
 *     {@code joins}
 */
public record RowReview(RowOutcome outcome, List<Map<String, Object>> writes) {

  public RowReview {
    writes = writes.stream().<Map<String, Object>>map(Values::copyOfMap).toList();
  }

  @Override
  public String toString() {
    return "RowReview[" + outcome.at() + ", " + outcome.kind() + "]";
  }
}
