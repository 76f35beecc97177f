package dev.muster.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What people are told of an import: that it has begun, or how it ended. Holds no cell contents.
 *
 * <p>Immutable.
 *
 * @param key the same whenever the same thing is told of the same import
 * @param kind what is told
 * @param state where the import stands
 * @param at when it began, or ended
 * @param file what the imported file is called
 * @param counts what is counted, by name; none for one that has begun
 * @param rejected the first of the records that were rejected, at most {@value #MOST}
 * @param files what was written besides, by name
 */
public record Notice(
    String key,
    Kind kind,
    ImportState state,
    Instant at,
    String file,
    Map<String, Long> counts,
    List<Long> rejected,
    Map<String, String> files) {

  /** How many rejected records a notice names at most. */
  public static final int MOST = 100;

  /** What is told. */
  public enum Kind {
    /** The import has begun. */
    BEGUN,
    /** The import has ended, one way or another. */
    ENDED
  }

  public Notice {
    Checks.notBlank("key", key);
    counts = Map.copyOf(counts);
    rejected = List.copyOf(rejected);
    files = Map.copyOf(files);
  }
}
