package dev.muster.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a forecast says of one campaign, in a sentence. */
final class ForecastText {

  /** So many days are named one by one. */
  static final int MOST_DAYS = 4;

  private ForecastText() {}

  /** Answers for example {@code 'win-back': 3 at once, 12 on 2026-01-06 and 40 not}. */
  static String of(CampaignForecast campaign) {
    List<String> parts = new ArrayList<>();
    some(parts, campaign.now().count(), " at once");
    if (campaign.days().size() <= MOST_DAYS) {
      campaign.days().forEach((day, rows) -> some(parts, rows.count(), " on " + day));
    } else {
      parts.add(days(campaign));
    }
    some(parts, campaign.later().count(), " later");
    some(parts, campaign.held().count(), " held");
    some(parts, campaign.suppressions(), " not");
    return "'" + campaign.campaign() + "': " + String.join(", ", parts);
  }

  /** Answers for example {@code record 4} or {@code records 1, 2, 7 …}. */
  static String records(Share rows) {
    String named = rows.records().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (rows.count() == 1 ? "record " : "records ")
        + named
        + (rows.count() > rows.records().size() ? " …" : "");
  }

  /** Answers for example {@code 12 from 2026-01-06 to 2026-01-20}. */
  static String days(CampaignForecast campaign) {
    long rows = campaign.days().values().stream().mapToLong(Share::count).sum();
    return TextPage.number(rows)
        + " from "
        + campaign.days().firstKey()
        + " to "
        + campaign.days().lastKey();
  }

  private static void some(List<String> parts, long number, String words) {
    if (number > 0) {
      parts.add(TextPage.number(number) + words);
    }
  }
}
