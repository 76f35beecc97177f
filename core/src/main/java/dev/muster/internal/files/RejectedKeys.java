package dev.muster.internal.files;

import dev.muster.internal.hash.Digest;
import dev.muster.model.Identifier;
import dev.muster.row.MappedRow;
import java.util.BitSet;
import java.util.List;

/**
 * Whom rejected rows may mean, by one bit of a hash each: says yes of everybody in them, and of few
 * others. A mebibyte at most.
 *
 * <p>Not safe for use by several threads.
 */
final class RejectedKeys {

  private static final int BITS = 1 << 23;

  private final BitSet seen = new BitSet();

  /** Answers the hashes of a row's identifiers. */
  static List<Long> of(MappedRow row) {
    return row.identifiers().stream().map(RejectedKeys::key).toList();
  }

  private static long key(Identifier identifier) {
    return Digest.of("person").text(identifier.scheme()).value(identifier.parts()).key().first64();
  }

  void add(List<Long> keys) {
    keys.forEach(key -> seen.set(bit(key)));
  }

  /** Says yes of everybody from now on, as rejected rows were not seen. */
  void addEverybody() {
    seen.set(0, BITS);
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  boolean mayHold(long key) {
    return seen.get(bit(key));
  }

  private static int bit(long key) {
    return (int) (key >>> 32) & (BITS - 1);
  }
}
