package dev.muster.harness.kill;

import java.util.Map;
import java.util.TreeMap;

/** Where kills fell, counted. */
final class Kills {

  private final Map<String, Integer> where = new TreeMap<>();
  private int imports;
  private int before;
  private int during;
  private int after;

  /** Counts a kill of a process that was last heard of at a position. */
  void killed(String position) {
    where.merge(position, 1, Integer::sum);
    if (position.equals("HELLO") || position.equals("nothing")) {
      before++;
    } else {
      during++;
    }
  }

  /** Counts a kill that came after the process had ended. */
  void late() {
    after++;
  }

  /** Counts an import that came to its end and was compared. */
  void compared() {
    imports++;
  }

  int imports() {
    return imports;
  }

  int during() {
    return during;
  }

  @Override
  public String toString() {
    return imports
        + " imports compared; kills: "
        + before
        + " before the import began, "
        + during
        + " during it, "
        + after
        + " after its end; last heard of "
        + where;
  }
}
