package dev.muster.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ways through one file that take turns, for machines that do other work besides: the processor
 * time of the thread counts.
 */
final class Turns {

  private static final int WARM_UP = 12;

  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, double[]> nanos = new LinkedHashMap<>();

  /** One way to go through a file; answers how many rows it saw, or more. */
  interface Way {
    long go(InputStream file) throws IOException;
  }

  Turns with(String name, Way way) {
    ways.put(name, way);
    return this;
  }

  /** Goes all ways, so often each, after some turns that do not count. */
  Turns take(int turns, byte[] file, int rows) throws IOException {
    for (int turn = -WARM_UP; turn < turns; turn++) {
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        double cost = cost(way.getValue(), file, rows);
        if (turn >= 0) {
          nanos.computeIfAbsent(way.getKey(), name -> new double[turns])[turn] = cost / rows;
        }
      }
    }
    return this;
  }

  private static double cost(Way way, byte[] file, int rows) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (way.go(new ByteArrayInputStream(file)) < rows) {
      throw new IllegalStateException("a row was lost");
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  /** Nanoseconds a row. */
  Spread nanos(String way) {
    return Spread.of(of(way));
  }

  /** What a way costs beside another. */
  Spread ratio(String way, String other) {
    return Spread.ofRatios(of(way), of(other));
  }

  private double[] of(String way) {
    return nanos.getOrDefault(way, new double[0]);
  }
}
