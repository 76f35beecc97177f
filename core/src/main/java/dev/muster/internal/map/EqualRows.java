package dev.muster.internal.map;

/**
 * Counts how often each hash came by, in bounded heap however many there are: 16 tables, each in
 * heap while small and in a temporary file afterwards.
 */
final class EqualRows {

  private static final int TABLES = 16;

  private final CountTable[] tables = new CountTable[TABLES];

  /** Answers 1 for a hash that comes by for the first time, 2 for the second time, and so on. */
  int next(long hash) {
    int index = (int) (hash >>> 60);
    CountTable table = tables[index];
    if (table == null || table.isFull()) {
      tables[index] = table == null ? new CountTable() : table.grown();
    }
    return tables[index].increment(hash == 0 ? 1 : hash);
  }
}
