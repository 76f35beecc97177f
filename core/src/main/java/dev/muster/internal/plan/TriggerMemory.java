package dev.muster.internal.plan;

import dev.muster.internal.hash.Digest;
import dev.muster.internal.hash.HashCounts;
import dev.muster.model.Identifier;
import dev.muster.model.TriggerIntent;
import dev.muster.rule.HoldReason;
import dev.muster.rule.Repeats;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerLimits;
import dev.muster.rule.TriggerVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Counts what a run has started, and judges by it what may start still. What is planned counts at
 * once, and is forgotten when its rows are planned again.
 *
 * <p>Heap does not grow with the file: counts of what is kept are of hashes, and lie in temporary
 * files when they are many. Not safe for use by several threads.
 */
public final class TriggerMemory {

  /** As many counts travel in each checkpoint; more are taken from the journal's intents. */
  private static final int MOST_SAVED = 2_000;

  private static final long TOTAL = 1;

  private final TriggerLimits limits;
  private final HashCounts kept = new HashCounts();
  private final Map<Long, Integer> planned = new HashMap<>();
  private final Map<Long, List<Long>> byRecord = new HashMap<>();

  /** Answers the memory of a run that has started nothing. */
  public TriggerMemory(TriggerLimits limits) {
    this.limits = limits;
  }

  /** Forgets what was planned and not kept: the rows are planned again. */
  public void planAgain() {
    planned.clear();
    byRecord.clear();
  }

  /** Forgets what was planned for one row. */
  public void planAgain(long record) {
    List<Long> counted = byRecord.remove(record);
    if (counted != null) {
      counted.forEach(hash -> planned.merge(hash, -1, Integer::sum));
    }
  }

  /** Keeps what was planned. */
  public void keep() {
    planned.forEach(kept::add);
    planAgain();
  }

  /** Judges what a policy lets start for one row, and counts it. */
  TriggerVerdict judge(TriggerVerdict verdict, String campaign, long record, People people) {
    if (!(verdict instanceof TriggerVerdict.Start start) || !limits.limitsAnything()) {
      return verdict;
    }
    if (limits.repeats() == Repeats.ONCE_PER_PERSON
        && people.identifiers().stream().anyMatch(each -> count(pair(each, campaign)) > 0)) {
      return new TriggerVerdict.Suppress(SuppressReason.REPEATED);
    }
    Optional<HoldReason> over = over(campaign, people);
    hashes(people.by(), campaign, over.isPresent()).forEach(hash -> plan(record, hash));
    return over.<TriggerVerdict>map(reason -> new TriggerVerdict.Hold(start.due(), reason))
        .orElse(verdict);
  }

  private Optional<HoldReason> over(String campaign, People people) {
    if (isReached(limits.total(), count(TOTAL))) {
      return Optional.of(HoldReason.TOTAL_CAP);
    }
    if (limits.perCampaign().isPresent()
        && isReached(limits.perCampaign(), count(campaign(campaign)))) {
      return Optional.of(HoldReason.CAMPAIGN_CAP);
    }
    return limits.perPerson().isPresent()
            && isReached(
                limits.perPerson(),
                people.identifiers().stream().mapToLong(each -> count(person(each))).sum())
        ? Optional.of(HoldReason.PERSON_CAP)
        : Optional.empty();
  }

  private static boolean isReached(OptionalLong cap, long count) {
    return cap.isPresent() && count >= cap.getAsLong();
  }

  private long count(long hash) {
    return (long) kept.count(hash) + planned.getOrDefault(hash, 0);
  }

  private void plan(long record, long hash) {
    planned.merge(hash, 1, Integer::sum);
    byRecord.computeIfAbsent(record, unseen -> new ArrayList<>(2)).add(hash);
  }

  /** What an intent counts for; one that is held counts as a start of its campaign only. */
  private List<Long> hashes(Identifier by, String campaign, boolean held) {
    List<Long> hashes = new ArrayList<>(4);
    if (limits.repeats() == Repeats.ONCE_PER_PERSON) {
      hashes.add(pair(by, campaign));
    }
    if (!held) {
      limits.total().ifPresent(cap -> hashes.add(TOTAL));
      limits.perCampaign().ifPresent(cap -> hashes.add(campaign(campaign)));
      limits.perPerson().ifPresent(cap -> hashes.add(person(by)));
    }
    return hashes;
  }

  /** What is kept and planned, as long as it is little: a map of values. */
  public Map<String, Object> save() {
    if (kept.size() + planned.size() > MOST_SAVED) {
      return Map.of();
    }
    Map<String, Object> counts = new HashMap<>();
    kept.forEach(
        (hash, count) -> counts.merge(Long.toHexString(hash), (long) count, TriggerMemory::sum));
    planned.forEach(
        (hash, count) -> counts.merge(Long.toHexString(hash), (long) count, TriggerMemory::sum));
    return Map.of("counts", counts);
  }

  private static Object sum(Object one, Object other) {
    return (long) one + (long) other;
  }

  /**
   * Takes up what was saved.
   *
   * @return whether that was all; if not, each intent of the journal must be {@link #recall}ed
   */
  public boolean restore(Map<?, ?> saved) {
    if (!(saved.get("counts") instanceof Map<?, ?> counts)) {
      return !limits.limitsAnything();
    }
    counts.forEach(
        (hash, count) ->
            kept.add(Long.parseUnsignedLong((String) hash, 16), ((Number) count).intValue()));
    return true;
  }

  /** Counts an intent that an earlier owner of the import kept. */
  public void recall(TriggerIntent intent, boolean held) {
    hashes(intent.person(), intent.campaign(), held).forEach(kept::next);
  }

  private static long campaign(String name) {
    return Digest.of("campaign").text(name).key().first64();
  }

  private static long person(Identifier identifier) {
    return of("person", identifier).key().first64();
  }

  private static long pair(Identifier identifier, String campaign) {
    return of("pair", identifier).text(campaign).key().first64();
  }

  private static Digest of(String kind, Identifier identifier) {
    return Digest.of(kind).text(identifier.scheme()).value(identifier.parts());
  }

  /**
   * Whom a row means.
   *
   * @param identifiers all of the person
   * @param by the one under which the row knows the person
   */
  record People(Set<Identifier> identifiers, Identifier by) {}
}
