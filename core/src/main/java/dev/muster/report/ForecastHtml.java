package dev.muster.report;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What starts, as a chart by day and a table by campaign. */
final class ForecastHtml {

  private final Html page;
  private final ImportReport report;
  private final TriggerForecast forecast;

  ForecastHtml(Html page, ImportReport report) {
    this.page = page;
    this.report = report;
    this.forecast = report.forecast();
  }

  void write() {
    page.element("h2", "Campaigns");
    TriggerCounts counts = report.triggers();
    if (counts.immediate() + counts.scheduled() == 0 && counts.suppressed().isEmpty()) {
      page.element("p", "None listens to what these rows did.", "class", "soft");
      return;
    }
    page.element(
        "p",
        TextPage.number(counts.immediate())
            + " to start at once, "
            + TextPage.number(counts.scheduled())
            + " later; counted by row and campaign, days in UTC.",
        "class",
        "soft");
    chart();
    table();
    reasons();
  }

  private void chart() {
    LocalDate today = report.instant().atZone(ZoneOffset.UTC).toLocalDate();
    ForecastChart chart = ForecastChart.of(forecast, today, page);
    if (!chart.isEmpty()) {
      page.open("section", "class", "card");
      chart.draw();
      page.close();
    }
  }

  private void table() {
    if (forecast.campaigns().isEmpty()) {
      return;
    }
    page.open("section", "class", "card table").open("table").open("thead").open("tr");
    page.element("th", "Campaign").element("th", "Starts").element("th", "Does not start");
    page.close().close().open("tbody");
    forecast.campaigns().forEach(this::row);
    page.close().close().close();
    if (forecast.more() > 0) {
      page.element("p", TextPage.number(forecast.more()) + " decisions about further campaigns.");
    }
  }

  private void row(CampaignForecast campaign) {
    page.open("tr")
        .element("th", campaign.campaign(), "scope", "row")
        .open("td", "data-label", "Starts");
    share(" at once", campaign.now());
    days(campaign);
    share(" later", campaign.later());
    page.close().open("td", "data-label", "Does not start");
    share(": held over a cap", campaign.held());
    campaign.suppressed().forEach((reason, rows) -> share(": " + ReportText.because(reason), rows));
    page.close().close();
  }

  /** Many days are shown when asked for. */
  private void days(CampaignForecast campaign) {
    boolean many = campaign.days().size() > ForecastText.MOST_DAYS;
    if (many) {
      page.open("details").element("summary", ForecastText.days(campaign));
    }
    campaign.days().forEach((day, rows) -> share(" on " + day, rows));
    if (many) {
      page.close();
    }
  }

  private void share(String when, Share rows) {
    if (rows.count() > 0) {
      page.open("div").text(TextPage.number(rows.count()) + when);
      page.element("small", ForecastText.records(rows)).close();
    }
  }

  private void reasons() {
    if (forecast.campaigns().isEmpty()) {
      page.open("ul");
      report
          .triggers()
          .suppressed()
          .forEach(
              (reason, count) ->
                  page.element(
                      "li", TextPage.number(count) + " not: " + ReportText.because(reason)));
      page.close();
    }
  }
}
