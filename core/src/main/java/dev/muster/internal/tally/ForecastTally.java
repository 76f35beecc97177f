package dev.muster.internal.tally;

import dev.muster.report.CampaignForecast;
import dev.muster.report.Share;
import dev.muster.report.TriggerForecast;
import dev.muster.report.TriggerOutcome;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts decisions about campaigns, by campaign and day, in bounded memory. */
final class ForecastTally {

  private final Instant now;
  private final LocalDate end;
  private final Map<String, OfCampaign> campaigns = new LinkedHashMap<>();
  private long more;

  ForecastTally(Instant now) {
    this.now = now;
    this.end = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(CampaignForecast.MOST_DAYS);
  }

  void addAll(TriggerForecast forecast) {
    for (CampaignForecast campaign : forecast.campaigns()) {
      campaigns.put(campaign.campaign(), new OfCampaign(campaign));
    }
    more += forecast.more();
  }

  void add(TriggerOutcome trigger, long record) {
    OfCampaign campaign = campaigns.get(trigger.campaign());
    if (campaign == null && campaigns.size() == TriggerForecast.MOST_CAMPAIGNS) {
      more++;
      return;
    }
    if (campaign == null) {
      campaign = new OfCampaign();
      campaigns.put(trigger.campaign(), campaign);
    }
    if (trigger.verdict() instanceof TriggerVerdict.Start start) {
      start(campaign, start.due(), record);
    } else if (trigger.verdict() instanceof TriggerVerdict.Hold) {
      campaign.held = campaign.held.plus(record);
    } else if (trigger.verdict() instanceof TriggerVerdict.Suppress suppress) {
      campaign.suppressed.merge(suppress.reason(), Share.none().plus(record), ForecastTally::sum);
    }
  }

  TriggerForecast forecast() {
    return new TriggerForecast(
        campaigns.entrySet().stream().map(each -> each.getValue().forecast(each.getKey())).toList(),
        more);
  }

  private void start(OfCampaign campaign, Instant due, long record) {
    if (!due.isAfter(now)) {
      campaign.now = campaign.now.plus(record);
      return;
    }
    LocalDate day = due.atZone(ZoneOffset.UTC).toLocalDate();
    if (day.isBefore(end)) {
      campaign.days.merge(day, Share.none().plus(record), ForecastTally::sum);
    } else {
      campaign.later = campaign.later.plus(record);
    }
  }

  private static Share sum(Share rows, Share one) {
    return rows.plus(one.records().get(0));
  }

  /** What is counted of one campaign. */
  private static final class OfCampaign {

    private Share now = Share.none();
    private Share later = Share.none();
    private Share held = Share.none();
    private final SortedMap<LocalDate, Share> days = new TreeMap<>();
    private final Map<SuppressReason, Share> suppressed = new EnumMap<>(SuppressReason.class);

    OfCampaign() {}

    OfCampaign(CampaignForecast forecast) {
      now = forecast.now();
      later = forecast.later();
      held = forecast.held();
      days.putAll(forecast.days());
      suppressed.putAll(forecast.suppressed());
    }

    CampaignForecast forecast(String campaign) {
      return new CampaignForecast(campaign, now, days, later, held, suppressed);
    }
  }
}
