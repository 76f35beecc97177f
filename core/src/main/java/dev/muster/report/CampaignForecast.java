package dev.muster.report;

import dev.muster.rule.SuppressReason;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For which rows one campaign starts, when, and for which it does not.
 *
 * <p>Immutable.
 *
 * @param campaign its name
 * @param now rows for which it starts at the import's instant
 * @param days rows for which it starts later, by day in UTC, at most {@value #MOST_DAYS} days
 * @param later rows for which it starts after those days
 * @param held rows for which it would start but for a cap
 * @param suppressed rows for which it does not start, by reason
 */
public record CampaignForecast(
    String campaign,
    Share now,
    SortedMap<LocalDate, Share> days,
    Share later,
    Share held,
    Map<SuppressReason, Share> suppressed) {

  /** How many days are told apart, from the import's own on. */
  public static final int MOST_DAYS = 31;

  public CampaignForecast {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    Map<SuppressReason, Share> copy = new EnumMap<>(SuppressReason.class);
    copy.putAll(suppressed);
    suppressed = Collections.unmodifiableMap(copy);
  }

  /** For how many rows it does not start. */
  public long suppressions() {
    return suppressed.values().stream().mapToLong(Share::count).sum();
  }
}
