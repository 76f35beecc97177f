package dev.muster.internal.read;

/** Tells a record that spans lines from several rows that two quotes have joined. */
final class LineLikeness {

  private LineLikeness() {}

  /**
   * Answers whether each line of the record, its quotes taken for ordinary characters, would have
   * as many cells as the record itself.
   */
  static boolean linesLookLikeRecords(String record, char delimiter, int cells) {
    return cells > 1 && record.lines().allMatch(line -> cells(line, delimiter) == cells);
  }

  private static long cells(String line, char delimiter) {
    return 1 + line.chars().filter(c -> c == delimiter).count();
  }
}
