package dev.muster.internal.read;

import java.util.List;

/**
 * Tells a record that spans lines from several rows that two broken quotes have joined.
 *
 * <p>A line looks like a row if it has as many cells as the header, its quotes disregarded. That
 * can be chance while few delimiters are involved; it is no longer from {@link #CHANCE} on.
 */
enum JoinedRows {
  /** The lines are one record. */
  NO,
  /** The lines may be rows, or one record. */
  PERHAPS,
  /** The lines are rows. */
  YES;

  private static final int CHANCE = 3;

  /**
   * Judges a record whose quotes balance.
   *
   * @param cells how many it has
   * @param width how many the header has
   */
  static JoinedRows judge(String record, char delimiter, int cells, int width) {
    List<String> lines = record.lines().toList();
    List<String> rows = cells == width ? lines : lines.subList(1, lines.size() - 1);
    if (width == 1
        || rows.isEmpty()
        || !rows.stream().allMatch(line -> cells(line, delimiter) == width)) {
      return NO;
    }
    if (cells == width) {
      return certain((width - 1) * (lines.size() - 1));
    }
    return rows.size() > 1 || width > CHANCE ? YES : NO;
  }

  private static JoinedRows certain(int delimiters) {
    return delimiters >= CHANCE ? YES : PERHAPS;
  }

  private static int cells(String line, char delimiter) {
    int cells = 1;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
      cells++;
    }
    return cells;
  }
}
