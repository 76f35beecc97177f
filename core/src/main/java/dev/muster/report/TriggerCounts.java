package dev.muster.report;

import dev.muster.rule.HoldReason;
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
 * @param heldBy over a cap, by reason: not to start until they are released; reasons that did not
 *     occur are left out
 * @param suppressed not to start, by reason; reasons that did not occur are left out
 * @param unknown of those to start, the ones that an engine that ignores keys was handed, and of
 *     which it is not known whether it took them; which they are, the importer lists
 */
public record TriggerCounts(
    long immediate,
    long scheduled,
    Map<HoldReason, Long> heldBy,
    Map<SuppressReason, Long> suppressed,
    Share unknown) {

  public TriggerCounts {
    heldBy = copy(heldBy, HoldReason.class);
    suppressed = copy(suppressed, SuppressReason.class);
  }

  private static <E extends Enum<E>> Map<E, Long> copy(Map<E, Long> counts, Class<E> reasons) {
    Map<E, Long> copy = new EnumMap<>(reasons);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /** Counts of which all is known. */
  public TriggerCounts(
      long immediate,
      long scheduled,
      Map<HoldReason, Long> heldBy,
      Map<SuppressReason, Long> suppressed) {
    this(immediate, scheduled, heldBy, suppressed, Share.none());
  }

  /** Counts of which all is known, without anything over a cap. */
  public TriggerCounts(long immediate, long scheduled, Map<SuppressReason, Long> suppressed) {
    this(immediate, scheduled, Map.of(), suppressed);
  }

  /** How many are over a cap: not to start until they are released. */
  public long held() {
    return heldBy.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Answers these counts with others of which it is not known whether they were taken. */
  public TriggerCounts withUnknown(Share others) {
    return new TriggerCounts(immediate, scheduled, heldBy, suppressed, others);
  }
}
