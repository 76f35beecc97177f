package dev.muster.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many rows a chunk takes: as many as were asked for, fewer where it takes long to keep them,
 * so that no transaction of the store lasts for long, and more again where it does not. What is
 * long is told by the clock of the import alone: one that stands still changes nothing, nor does
 * any where few rows were asked for.
 *
 * <p>May be asked by one thread while another keeps a chunk.
 */
final class ChunkSize {

  /** Where a chunk takes longer, the next is half as large. */
  static final Duration LONG = Duration.ofSeconds(2);

  /** Where a chunk takes less, the next is twice as large. */
  static final Duration SHORT = LONG.dividedBy(4);

  /** No less, unless less was asked for. */
  static final int FEWEST = 100;

  private final int most;
  private final int fewest;
  private final Clock clock;
  private volatile int rows;

  ChunkSize(int most, Clock clock) {
    this.most = most;
    this.fewest = Math.min(FEWEST, most);
    this.clock = clock;
    this.rows = most;
  }

  /** What was asked for. */
  int most() {
    return most;
  }

  /** As many as the next chunk may take. */
  int rows() {
    return rows;
  }

  /**
   * Keeps a chunk, and learns from how long that takes. The size is set by that of this chunk, as
   * the next may have been read already and would count double.
   */
  void keep(Chunk chunk, ChunkKeeper keeper) {
    if (fewest == most) {
      keeper.keep(chunk);
      return;
    }
    Instant begun = clock.instant();
    keeper.keep(chunk);
    learn(chunk.rows().size(), Duration.between(begun, clock.instant()));
  }

  private void learn(int kept, Duration time) {
    if (time.compareTo(LONG) > 0) {
      rows = Math.max(fewest, Math.min(rows, kept / 2));
    } else if (time.compareTo(SHORT) < 0) {
      rows = Math.min(most, Math.max(rows, kept * 2));
    }
  }
}
