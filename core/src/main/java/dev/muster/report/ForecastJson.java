package dev.muster.report;

import dev.muster.internal.json.JsonFields;
import dev.muster.rule.SuppressReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Forecasts in JSON. */
final class ForecastJson {

  private ForecastJson() {}

  static Map<String, Object> tree(TriggerForecast forecast) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("campaigns", forecast.campaigns().stream().map(ForecastJson::campaign).toList());
    tree.put("more", forecast.more());
    return tree;
  }

  private static Map<String, Object> campaign(CampaignForecast campaign) {
    Map<String, Object> suppressed = new LinkedHashMap<>();
    campaign.suppressed().forEach((reason, rows) -> suppressed.put(reason.name(), share(rows)));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("campaign", campaign.campaign());
    tree.put("now", share(campaign.now()));
    tree.put(
        "days",
        campaign.days().entrySet().stream().map(day -> day(day.getKey(), day.getValue())).toList());
    tree.put("later", share(campaign.later()));
    tree.put("held", share(campaign.held()));
    tree.put("suppressed", suppressed);
    return tree;
  }

  private static Map<String, Object> day(LocalDate day, Share rows) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", day.toString());
    tree.putAll(share(rows));
    return tree;
  }

  static Map<String, Object> share(Share rows) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("count", rows.count());
    tree.put("records", rows.records());
    return tree;
  }

  static TriggerForecast read(JsonFields fields) {
    return new TriggerForecast(
        fields.objects("campaigns", ForecastJson::campaign), fields.number("more"));
  }

  private static CampaignForecast campaign(JsonFields fields) {
    SortedMap<LocalDate, Share> days = new TreeMap<>();
    for (Map.Entry<LocalDate, Share> day : fields.objects("days", ForecastJson::day)) {
      days.put(day.getKey(), day.getValue());
    }
    return new CampaignForecast(
        fields.text("campaign"),
        fields.object("now", ForecastJson::share),
        days,
        fields.object("later", ForecastJson::share),
        fields.object("held", ForecastJson::share),
        fields.object("suppressed", ForecastJson::suppressed));
  }

  private static Map.Entry<LocalDate, Share> day(JsonFields fields) {
    return Map.entry(LocalDate.parse(fields.text("day")), share(fields));
  }

  static Share share(JsonFields fields) {
    List<Long> records = new ArrayList<>();
    if (fields.optionalValue("records").orElse("") instanceof List<?> list) {
      list.forEach(record -> records.add(Long.valueOf(record.toString())));
    }
    return new Share(fields.number("count"), records);
  }

  private static Map<SuppressReason, Share> suppressed(JsonFields fields) {
    Map<SuppressReason, Share> rows = new EnumMap<>(SuppressReason.class);
    for (SuppressReason reason : SuppressReason.values()) {
      fields
          .optionalObject(reason.name(), ForecastJson::share)
          .ifPresent(share -> rows.put(reason, share));
    }
    return rows;
  }
}
