package dev.muster.bench.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis: equal ratios are equally far apart.
 *
 * @param least value shown
 * @param most value shown, which is more
 * @param from where the least is
 * @param to where the most is
 */
record LogScale(double least, double most, double from, double to) {

  double at(double value) {
    return from + (to - from) * Math.log(value / least) / Math.log(most / least);
  }

  /** Round values on the axis: 1, 2 and 5, or 1 alone where those would be too many. */
  List<Double> ticks() {
    List<Double> some = ticks(1, 2, 5);
    return some.size() > 8 ? ticks(1) : some;
  }

  private List<Double> ticks(int... digits) {
    List<Double> ticks = new ArrayList<>();
    for (double decade = Math.pow(10, Math.floor(Math.log10(least)));
        decade <= most;
        decade *= 10) {
      for (int digit : digits) {
        if (digit * decade >= least && digit * decade <= most) {
          ticks.add(digit * decade);
        }
      }
    }
    return ticks;
  }
}
