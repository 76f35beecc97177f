package dev.muster.bench;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the first steps of a row's way cost beside the bare splitter, for machines that do other
 * work besides: all take turns, and the processor time of the thread counts. Argument: number of
 * turns, 40 by default.
 */
public final class RowPathRatio {

  private static final int ROWS = 50_000;
  private static final int WARM_UP = 12;

  private RowPathRatio() {}

  /** One way to go through a file. */
  private interface Way {
    long go(InputStream file) throws IOException;
  }

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    byte[] file = PeopleFile.of(ROWS);
    ReadAndMap steps = new ReadAndMap();
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("Commons CSV alone", steps::split);
    ways.put("read", steps::read);
    ways.put("read, map", steps::map);
    ways.put("read, map, validate", steps::validate);
    double[][] nanos = new double[ways.size()][turns];
    for (int turn = -WARM_UP; turn < turns; turn++) {
      int i = 0;
      for (Way way : ways.values()) {
        double cost = cost(way, file);
        if (turn >= 0) {
          nanos[i][turn] = cost / ROWS;
        }
        i++;
      }
    }
    print(ways, nanos);
  }

  private static double cost(Way way, byte[] file) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (way.go(new ByteArrayInputStream(file)) < ROWS) {
      throw new IllegalStateException("a row was lost");
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private static void print(Map<String, Way> ways, double[][] nanos) {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("| | ns a row, median (min-max) | of Commons CSV alone |");
      out.println("|---|---|---|");
      int i = 0;
      for (String name : ways.keySet()) {
        Spread cost = Spread.of(nanos[i]);
        Spread ratio = Spread.ofRatios(nanos[i], nanos[0]);
        out.printf(
            Locale.ROOT,
            "| %s | %.0f (%.0f-%.0f) | %s |%n",
            name,
            cost.median(),
            cost.least(),
            cost.most(),
            ratio.shown());
        i++;
      }
    }
  }
}
