package dev.muster.bench;

import dev.muster.bench.compare.Worker;
import dev.muster.testkit.InMemoryContactStore;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A whole import into memory beside a loop by hand, in turns; processor time of the process counts,
 * the collector's included. Arguments: rows (1,000,000) and turns (5).
 */
public final class MemoryRatio {

  private static final int WARM_UP_ROWS = 50_000;
  private static final int WARM_UP_TURNS = 3;
  private static final int SMALL_CHUNK = 500;

  private MemoryRatio() {}

  /** One way to import; answers how many people there are then. */
  private interface Way {
    long people(byte[] file) throws IOException;
  }

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put(
        "loop by hand into hash maps",
        file -> HandWritten.people(new ByteArrayInputStream(file)).size());
    ways.put("import into hash maps", file -> Imports.of(file, new HashMapStore()));
    ways.put(
        "the same, 500 rows at a time", file -> Imports.of(file, new HashMapStore(), SMALL_CHUNK));
    ways.put("import into nothing", file -> Imports.of(file, new ForgetfulStore()));
    ways.put(
        "import into nothing, 500 rows at a time",
        file -> Imports.of(file, new ForgetfulStore(), SMALL_CHUNK));
    ways.put(
        "import into the testkit's store, journal and all its checks",
        file -> Imports.of(file, new InMemoryContactStore()));
    byte[] small = PeopleFile.of(WARM_UP_ROWS);
    for (int i = 0; i < WARM_UP_TURNS; i++) {
      for (Way way : ways.values()) {
        seconds(way, small, WARM_UP_ROWS);
      }
    }
    byte[] file = PeopleFile.of(rows);
    double[][] seconds = new double[ways.size()][turns];
    for (int turn = 0; turn < turns; turn++) {
      int i = 0;
      for (Way way : ways.values()) {
        seconds[i++][turn] = seconds(way, file, rows);
      }
    }
    print(ways, seconds);
  }

  /** What the turn before left behind is cleared away first. */
  private static double seconds(Way way, byte[] file, int rows) throws IOException {
    System.gc();
    double start = Worker.cpuSeconds();
    if (way.people(file) != rows) {
      throw new IllegalStateException("a row was lost");
    }
    return Worker.cpuSeconds() - start;
  }

  private static void print(Map<String, Way> ways, double[][] seconds) {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("| | processor time of the process, s | of the loop by hand |");
      out.println("|---|---|---|");
      int i = 0;
      for (String name : ways.keySet()) {
        out.printf(
            Locale.ROOT,
            "| %s | %s | %s |%n",
            name,
            Spread.of(seconds[i]).shown(),
            Spread.ofRatios(seconds[i], seconds[0]).shown());
        i++;
      }
    }
  }
}
