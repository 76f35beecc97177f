package dev.muster.bench.compare;

import dev.muster.bench.Spread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cost of a row against the number of rows: a panel for each phase, a line for each variant. */
final class Plot {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final int LEFT = 44;
  private static final int TOP = 28;
  private final List<Sample> samples;
  private final List<Phase> phases;
  private final double mostCost;
  private final double leastRows;
  private final double mostRows;

  private Plot(List<Sample> samples) {
    this.samples = samples;
    this.phases = samples.stream().map(Sample::phase).distinct().sorted().toList();
    this.mostCost = samples.stream().mapToDouble(Plot::cost).max().orElse(1) * 1.1;
    this.leastRows = samples.stream().mapToLong(Sample::rows).min().orElse(1) / 1.5;
    this.mostRows = samples.stream().mapToLong(Sample::rows).max().orElse(1) * 1.5;
  }

  static String of(List<Sample> samples) {
    return new Plot(samples.stream().filter(each -> !each.failed()).toList()).svg();
  }

  private static String colour(Variant variant) {
    return switch (variant) {
      case LIMIT -> "#555555";
      case MUSTER -> "#c0392b";
      case MUSTER_PLAIN -> "#e59866";
      case SPRING -> "#7fb3d5";
      case SPRING_REWRITE -> "#2471a3";
      case LOOP -> "#7dcea0";
      case LOOP_REWRITE -> "#229954";
    };
  }

  private static double cost(Sample sample) {
    return 1e6 * sample.wallSeconds() / sample.rows();
  }

  private String svg() {
    StringBuilder text = new StringBuilder();
    int width = phases.size() * WIDTH;
    add(
        text,
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
            + " font-size='11'><rect width='100%%' height='100%%' fill='white'/>",
        width,
        HEIGHT + 40);
    for (int i = 0; i < phases.size(); i++) {
      add(text, "<g transform='translate(%d,0)'>", i * WIDTH);
      panel(text, phases.get(i));
      text.append("</g>\n");
    }
    legend(text);
    return text.append("</svg>\n").toString();
  }

  private void panel(StringBuilder text, Phase phase) {
    add(
        text,
        "<text x='%d' y='16'>%s: µs a row, by rows</text>",
        LEFT,
        phase.name().toLowerCase(Locale.ROOT));
    for (int i = 0; i <= 4; i++) {
      double cost = mostCost * i / 4;
      add(
          text,
          "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#dddddd'/>"
              + "<text x='%d' y='%.1f' text-anchor='end'>%.0f</text>",
          LEFT,
          WIDTH - 8,
          y(cost),
          y(cost),
          LEFT - 4,
          y(cost) + 4,
          cost);
    }
    rows()
        .forEach(
            rows ->
                add(
                    text,
                    "<text x='%.1f' y='%d' text-anchor='middle'>%,d</text>",
                    x(rows),
                    HEIGHT - 6,
                    rows));
    for (Variant variant : Variant.values()) {
      line(text, phase, variant);
    }
  }

  private void line(StringBuilder text, Phase phase, Variant variant) {
    String colour = colour(variant);
    String points =
        rows()
            .filter(rows -> !Double.isNaN(median(phase, variant, rows)))
            .map(rows -> point(rows, median(phase, variant, rows)))
            .collect(Collectors.joining(" "));
    add(text, "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>", points, colour);
    for (String point : points.isEmpty() ? new String[0] : points.split(" ", -1)) {
      String[] place = point.split(",", -1);
      add(text, "<circle cx='%s' cy='%s' r='3' fill='%s'/>", place[0], place[1], colour);
    }
  }

  private void legend(StringBuilder text) {
    int x = LEFT;
    for (Variant variant : samples.stream().map(Sample::variant).distinct().sorted().toList()) {
      add(
          text,
          "<text x='%d' y='%d' fill='%s'>%s</text>",
          x,
          HEIGHT + 24,
          colour(variant),
          variant.label());
      x += 100;
    }
  }

  private Stream<Long> rows() {
    return samples.stream().map(Sample::rows).distinct().sorted();
  }

  private double median(Phase phase, Variant variant, long rows) {
    return Spread.of(
            samples.stream()
                .filter(each -> each.phase() == phase && each.variant() == variant)
                .filter(each -> each.rows() == rows)
                .mapToDouble(Plot::cost)
                .toArray())
        .median();
  }

  private String point(long rows, double cost) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x((double) rows), y(cost));
  }

  private double x(double rows) {
    double share = Math.log(rows / leastRows) / Math.log(mostRows / leastRows);
    return LEFT + share * (WIDTH - LEFT - 8);
  }

  private double y(double cost) {
    return HEIGHT - 24 - cost / mostCost * (HEIGHT - 24 - TOP);
  }

  private static void add(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
