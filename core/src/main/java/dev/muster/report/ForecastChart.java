package dev.muster.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many rows start something now, on each coming day, and later, as bars. */
final class ForecastChart {

  private static final int WIDTH = 640;
  private static final int MARGIN = 24;
  private static final int HEIGHT = 142;
  private static final int BASE = 120;
  private static final int TOP = 18;
  private static final double GAP = 0.25;
  private static final int MOST_LABELS = 8;
  private static final int MOST_NUMBERS = 12;

  private final Html page;
  private final List<Bar> bars;
  private final long most;
  private final double step;

  /** A bar; not every bar has room for its label. */
  private record Bar(String name, String label, long count) {}

  private ForecastChart(Html page, List<Bar> bars) {
    this.page = page;
    this.bars = bars;
    this.most = bars.stream().mapToLong(Bar::count).max().orElse(0);
    this.step = (double) WIDTH / bars.size();
  }

  /**
   * Answers a chart of all campaigns together.
   *
   * @param today the import's day
   */
  static ForecastChart of(TriggerForecast forecast, LocalDate today, Html page) {
    List<Bar> bars = new ArrayList<>();
    bars.add(new Bar("now", "now", now(forecast)));
    LocalDate last = today;
    for (CampaignForecast campaign : forecast.campaigns()) {
      for (LocalDate day : campaign.days().keySet()) {
        last = day.isAfter(last) ? day : last;
      }
    }
    List<LocalDate> days = today.datesUntil(last.plusDays(1)).toList();
    int every = (days.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      boolean labelled = i % every == every / 2 && i < days.size() - every / 2;
      String label = labelled ? label(day) : "";
      bars.add(new Bar(day.toString(), label, onDay(forecast, day)));
    }
    long later = forecast.campaigns().stream().mapToLong(each -> each.later().count()).sum();
    if (later > 0) {
      bars.add(new Bar("later", "later", later));
    }
    return new ForecastChart(page, bars);
  }

  private static long now(TriggerForecast forecast) {
    return forecast.campaigns().stream().mapToLong(each -> each.now().count()).sum();
  }

  private static long onDay(TriggerForecast forecast, LocalDate day) {
    return forecast.campaigns().stream()
        .map(each -> each.days().getOrDefault(day, Share.none()))
        .mapToLong(Share::count)
        .sum();
  }

  private static String label(LocalDate day) {
    String month = day.getMonth().name();
    return day.getDayOfMonth()
        + " "
        + month.charAt(0)
        + month.substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return most == 0;
  }

  void draw() {
    open(
        "svg",
        Map.of(
            "viewBox",
            -MARGIN + " 0 " + (WIDTH + 2 * MARGIN) + " " + HEIGHT,
            "role",
            "img",
            "aria-label",
            "Starts by day"));
    for (int i = 0; i < bars.size(); i++) {
      bar(bars.get(i), i);
    }
    String base = number(BASE);
    page.empty("line", "class", "base", "x1", "0", "x2", number(WIDTH), "y1", base, "y2", base);
    page.close();
  }

  private void bar(Bar bar, int index) {
    double height = bar.count == 0 ? 0 : Math.max(2, (double) (BASE - TOP) * bar.count / most);
    open(
        "rect",
        Map.of(
            "class", "start",
            "x", number(step * (index + GAP / 2)),
            "y", number(BASE - height),
            "width", number(step * (1 - GAP)),
            "height", number(height)));
    page.element("title", bar.name + ": " + TextPage.number(bar.count)).close();
    if (bar.count > 0 && (bars.size() <= MOST_NUMBERS || bar.count == most)) {
      words(TextPage.number(bar.count), index, BASE - height - 4);
    }
    words(bar.label, index, BASE + 16);
  }

  private void words(String words, int index, double y) {
    String x = number(step * (index + 0.5));
    page.element("text", words, "x", x, "y", number(y), "text-anchor", "middle");
  }

  private void open(String tag, Map<String, String> attributes) {
    page.open(
        tag,
        attributes.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
            .toArray(String[]::new));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
