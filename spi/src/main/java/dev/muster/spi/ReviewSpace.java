package dev.muster.spi;

import java.util.Optional;

/**
 * Where a review keeps what it would have written: texts under keys, which are forgotten when the
 * space is closed.
 *
 * <ul>
 *   <li>V1. {@link #get} answers what was put under a key last, and nothing for another key.
 *   <li>V2. Keys and values are kept literally, whatever they hold.
 *   <li>V3. What two open spaces hold has nothing to do with each other.
 *   <li>V4. After {@link #close} nothing of what was put is left, in memory or on disk.
 * </ul>
 *
 * <p>Used on the thread that runs the review. Closing it again does nothing.
 */
public interface ReviewSpace extends AutoCloseable {

  /** Answers what was put under a key, if anything was. */
  Optional<String> get(String key);

  /** Keeps a text under a key, in place of what was there. */
  void put(String key, String value);

  @Override
  void close();

  /** Opens an empty space for each review. */
  @FunctionalInterface
  interface Opener {

    /** Answers a new space, which its user closes. */
    ReviewSpace open();
  }

  /**
   * Answers an opener of spaces in heap.
   *
   * @param most how many keys a space takes at most; one more throws {@link IllegalStateException}.
   *     A contact that the import changes or makes takes one key, and one more for each identifier
   *     that it gains; an event takes one. Measured on JDK 17: 180 bytes for a contact of which one
   *     field changes, 455 for a new one with one identifier and four fields
   */
  static Opener inHeap(int most) {
    return () -> new HeapSpace(most);
  }
}
