package dev.muster.bench;

import dev.muster.bench.PeopleFile.Variation;
import dev.muster.bench.compare.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * What it costs to look for repeated addresses, one in a hundred rows, while a file is read, mapped
 * and validated: all threads' processor time in turns without and with it, and in a last turn of
 * each the heap that is held.
 *
 * @param rows of the file
 * @param without nanoseconds a row, of each turn
 * @param with the same, with the look
 * @param more the difference
 * @param held bytes of heap at most, beyond those without it
 */
record RepeatsCost(long rows, Spread without, Spread with, Spread more, long held) {

  static final String HEAD =
      """
      | | rows | -Xmx | processor ns a row without | with | more | heap held, MiB more |
      |---|---|---|---|---|---|---|\
      """;

  private static final int TURNS = 3;
  private static final long WARM_UP = 300_000;

  /** One way through a file. */
  private interface Way {
    long good(InputStream file);
  }

  static RepeatsCost of(long rows) {
    ReadAndMap steps = new ReadAndMap();
    Way looking = file -> steps.validate(file, rows / PeopleFile.EVERY);
    for (int i = 0; i < 2; i++) {
      nanos(steps::validate, WARM_UP);
      nanos(file -> steps.validate(file, WARM_UP / PeopleFile.EVERY), WARM_UP);
    }
    double[] without = new double[TURNS];
    double[] with = new double[TURNS];
    double[] more = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      without[turn] = nanos(steps::validate, rows);
      with[turn] = nanos(looking, rows);
      more[turn] = with[turn] - without[turn];
    }
    long bare = LiveHeap.mostBytes(() -> nanos(steps::validate, rows));
    long held = LiveHeap.mostBytes(() -> nanos(looking, rows));
    return new RepeatsCost(rows, Spread.of(without), Spread.of(with), Spread.of(more), held - bare);
  }

  private static double nanos(Way way, long rows) {
    double start = Worker.cpuSeconds();
    try (InputStream file = PeopleFile.stream(rows, Variation.TWICE)) {
      if (way.good(file) != rows) {
        throw new IllegalStateException("a row was lost");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (Worker.cpuSeconds() - start) * 1e9 / rows;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| check | %,d | %dm | %s | %s | %s | %.1f |",
        rows,
        Runtime.getRuntime().maxMemory() >> 20,
        shown(without),
        shown(with),
        shown(more),
        held / 1048576.0);
  }

  private static String shown(Spread nanos) {
    return String.format(
        Locale.ROOT, "%.0f (%.0f-%.0f)", nanos.median(), nanos.least(), nanos.most());
  }
}
