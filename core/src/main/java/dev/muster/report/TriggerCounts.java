package dev.muster.report;

import dev.muster.rule.SuppressReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was decided about campaigns, counted by row and campaign.
 *
 * <p>Immutable.
 *
 * @param immediate to start at the import's instant
 * @param scheduled to start later
 * @param held over a cap: not to start until they are released
 * @param suppressed not to start, by reason; reasons that did not occur are left out
 * @param unknown of those to start, the ones that an engine that ignores keys was handed, and of
 *     which it is not known whether it took them; which they are, the importer lists
 */
public record TriggerCounts(
    long immediate,
    long scheduled,
    long held,
    Map<SuppressReason, Long> suppressed,
    Share unknown) {

  public TriggerCounts {
    Map<SuppressReason, Long> copy = new EnumMap<>(SuppressReason.class);
    copy.putAll(suppressed);
    suppressed = Collections.unmodifiableMap(copy);
  }

  /** Counts of which all is known. */
  public TriggerCounts(
      long immediate, long scheduled, long held, Map<SuppressReason, Long> suppressed) {
    this(immediate, scheduled, held, suppressed, Share.none());
  }

  /** Counts of which all is known, without anything over a cap. */
  public TriggerCounts(long immediate, long scheduled, Map<SuppressReason, Long> suppressed) {
    this(immediate, scheduled, 0, suppressed);
  }

  /** Answers these counts with others of which it is not known whether they were taken. */
  public TriggerCounts withUnknown(Share others) {
    return new TriggerCounts(immediate, scheduled, held, suppressed, others);
  }
}
