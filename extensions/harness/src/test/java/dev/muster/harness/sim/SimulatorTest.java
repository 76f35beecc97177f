package dev.muster.harness.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stories by the dice, each told by its seed. */
@ExtendWith(Quiet.class)
final class SimulatorTest {

  /** How many seeds, from {@link #FROM} on; -Dmuster.seeds=100000 for a thorough run. */
  private static final long SEEDS = Long.getLong("muster.seeds", 1_000);

  private static final long FROM = Long.getLong("muster.seeds.from", 1);

  /** As many failures are told at most. */
  private static final int MOST_TOLD = 10;

  @Test
  void everySeedEndsWell() {
    List<String> failures = failures(LongStream.range(FROM, FROM + SEEDS));
    System.out.println("seeds simulated: " + SEEDS + ", failures: " + failures.size());
    assertThat(failures).isEmpty();
  }

  @Test
  void everySeedThatFailedOnceEndsWell() throws IOException {
    assertThat(failures(failedOnce().stream().mapToLong(Long::longValue))).isEmpty();
  }

  private static List<String> failures(LongStream seeds) {
    List<String> failures = new ArrayList<>();
    seeds
        .takeWhile(seed -> failures.size() < MOST_TOLD)
        .forEach(
            seed -> {
              try {
                new Scenario(seed).play();
              } catch (AssertionError | RuntimeException e) {
                failures.add("seed " + seed + ": " + e);
              }
            });
    return failures;
  }

  /** The seeds in seeds.txt, one a line, each with its reason behind a sign. */
  private static List<Long> failedOnce() throws IOException {
    InputStream file = Objects.requireNonNull(SimulatorTest.class.getResourceAsStream("seeds.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(Long::valueOf)
          .toList();
    }
  }
}
