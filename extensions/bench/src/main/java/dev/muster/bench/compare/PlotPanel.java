package dev.muster.bench.compare;

import dev.muster.bench.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One phase: a line of medians for each variant with its name at the end, and how far the runs
 * spread.
 *
 * @param title of the panel
 * @param samples of the phase
 * @param rows from left to right
 * @param costs from bottom to top
 */
record PlotPanel(String title, List<Sample> samples, LogScale rows, LogScale costs) {

  static final int WIDTH = 440;
  static final int HEIGHT = 260;
  static final int LEFT = 40;
  static final int RIGHT = WIDTH - 108;
  static final int TOP = 40;
  static final int BOTTOM = HEIGHT - 30;

  private static final int BETWEEN_NAMES = 15;

  /** A variant's name, where it would like to be. */
  private record Name(Variant variant, double y) {}

  static double cost(Sample sample) {
    return 1e6 * sample.wallSeconds() / sample.rows();
  }

  String svg() {
    return form("<text x='%d' y='17' font-weight='bold'>%s</text>", LEFT, title)
        + form("<text x='%d' y='33' font-size='11'>µs a row, by rows</text>", LEFT)
        + grid()
        + variants().map(this::line).collect(Collectors.joining())
        + names();
  }

  private String grid() {
    String across =
        costs.ticks().stream()
            .map(
                cost ->
                    form(
                        "<path d='M%d %.1fH%d' stroke='#dddddd'/>"
                            + "<text x='%d' y='%.1f' text-anchor='end'>%.0f</text>",
                        LEFT, costs.at(cost), RIGHT, LEFT - 5, costs.at(cost) + 4.5, cost))
            .collect(Collectors.joining());
    String up =
        counts()
            .map(
                count ->
                    form(
                        "<path d='M%1$.1f %2$dV%3$d' stroke='#eeeeee'/>"
                            + "<text x='%1$.1f' y='%4$d' text-anchor='middle'>%5$s</text>",
                        rows.at(count), TOP, BOTTOM, BOTTOM + 18, shown(count)))
            .collect(Collectors.joining());
    return across + up;
  }

  private static String shown(long count) {
    if (count >= 1_000_000 && count % 100_000 == 0) {
      return count % 1_000_000 == 0 ? count / 1_000_000 + " M" : count / 1e6 + " M";
    }
    return count >= 1_000 && count % 1_000 == 0 ? count / 1_000 + " k" : Long.toString(count);
  }

  private String line(Variant variant) {
    StringBuilder text = new StringBuilder();
    StringBuilder points = new StringBuilder();
    counts(variant)
        .forEach(
            count -> {
              Spread cost = spread(variant, count);
              double x = rows.at(count);
              double y = costs.at(cost.median());
              points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
              text.append(
                  form(
                      "<path d='M%1$.1f %2$.1fV%3$.1f' stroke='%4$s' stroke-width='1'/>"
                          + "<circle cx='%1$.1f' cy='%5$.1f' r='3.5' fill='%4$s'/>",
                      x, costs.at(cost.least()), costs.at(cost.most()), colour(variant), y));
            });
    return text
        + form(
            "<polyline points='%s' fill='none' stroke='%s' stroke-width='%d'/>",
            points, colour(variant), variant == Variant.MUSTER ? 3 : 2);
  }

  /** Names stand where the lines end, but never on each other. */
  private String names() {
    List<Name> wanted = new ArrayList<>();
    variants()
        .forEach(
            variant -> {
              long last = counts(variant).reduce((one, next) -> next).orElseThrow();
              wanted.add(new Name(variant, costs.at(spread(variant, last).median()) + 4.5));
            });
    wanted.sort(Comparator.comparingDouble(Name::y));
    StringBuilder text = new StringBuilder();
    double free = 0;
    double lowest = BOTTOM - BETWEEN_NAMES * (wanted.size() - 1.0);
    for (Name name : wanted) {
      double y = Math.min(Math.max(name.y(), free), lowest);
      text.append(
          form(
              "<text x='%d' y='%.1f' fill='%s'%s>%s</text>",
              RIGHT + 6,
              y,
              colour(name.variant()),
              name.variant() == Variant.MUSTER ? " font-weight='bold'" : "",
              name.variant().label()));
      free = y + BETWEEN_NAMES;
      lowest += BETWEEN_NAMES;
    }
    return text.toString();
  }

  private static String colour(Variant variant) {
    return switch (variant) {
      case LIMIT -> "#555555";
      case MUSTER -> "#c0392b";
      case MUSTER_PLAIN -> "#b9651b";
      case SPRING -> "#4a90c2";
      case SPRING_REWRITE -> "#1f5f8b";
      case LOOP -> "#3d9a5f";
      case LOOP_REWRITE -> "#1d6b3a";
    };
  }

  /** Muster last, so that its line lies above the others. */
  private Stream<Variant> variants() {
    return samples.stream()
        .map(Sample::variant)
        .distinct()
        .sorted(
            Comparator.comparing((Variant it) -> it == Variant.MUSTER)
                .thenComparing(Comparator.naturalOrder()));
  }

  private Stream<Long> counts() {
    return samples.stream().map(Sample::rows).distinct().sorted();
  }

  private Stream<Long> counts(Variant variant) {
    return samples.stream()
        .filter(each -> each.variant() == variant)
        .map(Sample::rows)
        .distinct()
        .sorted();
  }

  private Spread spread(Variant variant, long count) {
    return Spread.of(
        samples.stream()
            .filter(each -> each.variant() == variant && each.rows() == count)
            .mapToDouble(PlotPanel::cost)
            .toArray());
  }

  private static String form(String form, Object... values) {
    return String.format(Locale.ROOT, form, values) + '\n';
  }
}
