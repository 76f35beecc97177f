package dev.muster.internal.hash;

/**
 * Counts how often each hash came by, in bounded heap however many there are: 16 tables, each in
 * heap while small and in a temporary file afterwards.
 *
 * <p>Not safe for use by several threads.
 */
public final class HashCounts {

  private static final int TABLES = 16;

  private final CountTable[] tables = new CountTable[TABLES];

  /** Makes counts of nothing. */
  public HashCounts() {
    for (int i = 0; i < TABLES; i++) {
      tables[i] = new CountTable();
    }
  }

  /** Answers 1 for a hash that comes by for the first time, 2 for the second time, and so on. */
  public int next(long hash) {
    return add(hash, 1);
  }

  /** Adds to the count of a hash, and answers it. */
  public int add(long hash, int more) {
    int index = index(hash);
    if (tables[index].isFull()) {
      tables[index] = tables[index].grown();
    }
    return tables[index].add(counted(hash), more);
  }

  /** The count of a hash; 0 if it never came by. */
  public int count(long hash) {
    return tables[index(hash)].count(counted(hash));
  }

  /** How many hashes came by. */
  public long size() {
    long size = 0;
    for (CountTable table : tables) {
      size += table.used();
    }
    return size;
  }

  /** Tells a visitor each hash and its count, in no order. */
  public void forEach(Visitor visitor) {
    for (CountTable table : tables) {
      table.forEach(visitor);
    }
  }

  private static int index(long hash) {
    return (int) (hash >>> 60);
  }

  /** Zero marks an empty slot. */
  private static long counted(long hash) {
    return hash == 0 ? 1 : hash;
  }

  /** Is told of counts. */
  public interface Visitor {

    /** A hash came by so often. */
    void counted(long hash, int count);
  }
}
