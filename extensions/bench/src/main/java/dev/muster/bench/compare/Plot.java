package dev.muster.bench.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Cost of a row against the number of rows: a panel for each phase, one below the other, so that
 * they can be read on a narrow page.
 */
final class Plot {

  private Plot() {}

  static String of(List<Sample> samples) {
    List<Sample> good = samples.stream().filter(each -> !each.failed()).toList();
    List<Phase> phases = good.stream().map(Sample::phase).distinct().sorted().toList();
    LogScale costs =
        scale(good.stream().mapToDouble(PlotPanel::cost), PlotPanel.BOTTOM, PlotPanel.TOP);
    LogScale rows = scale(good.stream().mapToDouble(Sample::rows), PlotPanel.LEFT, PlotPanel.RIGHT);
    String kind = samples.isEmpty() ? "nothing" : samples.get(0).kind().table();
    StringBuilder text = new StringBuilder(head(kind, Math.max(1, phases.size())));
    for (Phase phase : phases) {
      List<Sample> some = good.stream().filter(each -> each.phase() == phase).toList();
      text.append(
          String.format(
              Locale.ROOT,
              "<g transform='translate(0,%d)'>%n%s</g>%n",
              phases.indexOf(phase) * PlotPanel.HEIGHT,
              new PlotPanel(kind + ", " + phase.title(), some, rows, costs).svg()));
    }
    return text.append("</svg>\n").toString();
  }

  private static String head(String kind, int panels) {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'\
         font-family='sans-serif' font-size='13' fill='#333333' role='img'>
        <title>%3$s: microseconds a row by number of rows</title>
        <rect width='100%%' height='100%%' fill='white'/>
        """,
        PlotPanel.WIDTH,
        panels * PlotPanel.HEIGHT,
        kind);
  }

  private static LogScale scale(DoubleStream values, double from, double to) {
    double[] all = values.toArray();
    double least = DoubleStream.of(all).min().orElse(1);
    double most = DoubleStream.of(all).max().orElse(1);
    return new LogScale(least / 1.3, most * 1.3, from, to);
  }
}
