package dev.muster.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The median of some numbers, and between which they lie; not a number if there are none.
 *
 * @param median of an even count the mean of the middle two
 * @param least of all
 * @param most of all
 */
public record Spread(double median, double least, double most) {

  /** Answers that of some numbers. */
  public static Spread of(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    return count == 0
        ? new Spread(Double.NaN, Double.NaN, Double.NaN)
        : new Spread(
            (sorted[(count - 1) / 2] + sorted[count / 2]) / 2, sorted[0], sorted[count - 1]);
  }

  /** Answers that of the ratios of numbers to others, each to the one at its place. */
  public static Spread ofRatios(double[] numbers, double[] others) {
    return of(
        IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i] / others[i]).toArray());
  }

  /** Answers it as text with two places, a dash if there was no number. */
  public String shown() {
    return Double.isNaN(median)
        ? "-"
        : String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, least, most);
  }
}
