package dev.muster.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The same comparison as {@link ReaderBenchmark} for machines that do other work besides: both take
 * turns, and the processor time of the thread counts. Argument: number of turns, 40 by default.
 */
public final class ReaderRatio {

  private static final int WARM_UP = 10;

  private ReaderRatio() {}

  /** Runs it and prints the medians and their ratio. */
  public static void main(String[] arguments) throws IOException {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    ReaderBenchmark benchmark = new ReaderBenchmark();
    double[] bare = new double[turns];
    double[] reader = new double[turns];
    long chars = 0;
    for (int i = -WARM_UP; i < turns; i++) {
      long start = nanos();
      chars += benchmark.bareCommonsCsv();
      long middle = nanos();
      chars += benchmark.recordReader();
      long end = nanos();
      if (i >= 0) {
        bare[i] = (middle - start) / 1e6;
        reader[i] = (end - middle) / 1e6;
      }
    }
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.printf(
          Locale.ROOT,
          "bare %.1f ms, reader %.1f ms, ratio %.2f; least %.1f and %.1f, ratio %.2f (%d chars)%n",
          median(bare),
          median(reader),
          median(reader) / median(bare),
          Arrays.stream(bare).min().orElseThrow(),
          Arrays.stream(reader).min().orElseThrow(),
          Arrays.stream(reader).min().orElseThrow() / Arrays.stream(bare).min().orElseThrow(),
          chars);
    }
  }

  private static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
