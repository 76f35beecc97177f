package dev.muster;

import dev.muster.report.ImportProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a job has come, and how long it may still take.
 *
 * <p>Immutable.
 *
 * @param records that are done
 * @param bytes of the file that are done
 * @param allBytes how long the file is, if its source can tell
 * @param elapsed since the job was started
 */
public record JobProgress(long records, long bytes, OptionalLong allBytes, Duration elapsed) {

  static JobProgress of(ImportProgress reached, OptionalLong all, Instant started, Instant now) {
    return new JobProgress(reached.records(), reached.bytes(), all, Duration.between(started, now));
  }

  /** How many records are done in a second, on the average; 0 in the first second. */
  public long recordsPerSecond() {
    return elapsed.toSeconds() < 1 ? 0 : records / elapsed.toSeconds();
  }

  /** How long the rest takes if it goes on like this; empty while that cannot be told. */
  public Optional<Duration> left() {
    if (allBytes.isEmpty() || bytes == 0 || allBytes.getAsLong() < bytes) {
      return Optional.empty();
    }
    double share = (allBytes.getAsLong() - bytes) / (double) bytes;
    return Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * share)));
  }
}
