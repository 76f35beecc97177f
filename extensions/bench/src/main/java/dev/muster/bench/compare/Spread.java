package dev.muster.bench.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median of some numbers, and between which they lie. */
record Spread(double median, double least, double most) {

  static Spread of(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    if (sorted.length == 0) {
      return new Spread(Double.NaN, Double.NaN, Double.NaN);
    }
    double median =
        Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
            .average()
            .orElseThrow();
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  String shown() {
    return Double.isNaN(median)
        ? "-"
        : String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, least, most);
  }
}
