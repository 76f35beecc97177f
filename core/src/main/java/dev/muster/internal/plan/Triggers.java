package dev.muster.internal.plan;

import dev.muster.internal.hash.Digest;
import dev.muster.model.Campaign;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.RowOutcome;
import dev.muster.report.TriggerOutcome;
import dev.muster.row.ResolvedRow;
import dev.muster.rule.SuppressReason;
import dev.muster.rule.TriggerCase;
import dev.muster.rule.TriggerPolicy;
import dev.muster.rule.TriggerVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides which campaigns a row starts: each at most once, whatever a policy says never for an
 * occurrence in the future.
 *
 * <p>Not safe for use by several threads.
 */
public final class Triggers {

  private static final Duration LIFE = Duration.ofHours(24);

  private final Scope scope;
  private final Campaigns campaigns;
  private final TriggerPolicy policy;
  private final Instant now;
  private final TriggerMemory memory;

  /** Answers the step for one import. */
  public Triggers(Scope scope, RunMemory memory, TriggerPolicy policy, Instant now) {
    this.scope = scope;
    this.campaigns = memory.campaigns();
    this.memory = memory.triggers();
    this.policy = policy;
    this.now = now;
  }

  PlannedRow decide(ResolvedRow row, Happenings happenings, Ended ended) {
    Map<String, TriggerOutcome> decided = new LinkedHashMap<>(0);
    for (Happenings.Happening happening : happenings.all()) {
      for (Campaign campaign : campaigns.of(happening.occurrence())) {
        TriggerOutcome outcome = decide(row, happening, campaign);
        decided.merge(campaign.name(), outcome, Triggers::firstStart);
      }
    }
    List<TriggerOutcome> outcomes = limited(row, ended, decided.values());
    return new PlannedRow(
        new RowOutcome(
            row.at(),
            ended.kind(),
            ended.effects(),
            happenings.values(),
            ended.problems(),
            outcomes,
            0,
            OptionalLong.empty()),
        intents(row, outcomes, TriggerVerdict.Start.class),
        intents(row, outcomes, TriggerVerdict.Hold.class),
        ended.subjects());
  }

  private List<TriggerOutcome> limited(
      ResolvedRow row, Ended ended, Collection<TriggerOutcome> decided) {
    if (decided.isEmpty()) {
      return List.of();
    }
    TriggerMemory.People people = new TriggerMemory.People(ended.identifiers(), row.by());
    return decided.stream()
        .map(
            outcome ->
                new TriggerOutcome(
                    outcome.campaign(),
                    outcome.occurrence(),
                    memory.judge(outcome.verdict(), outcome.campaign(), row.at().record(), people)))
        .toList();
  }

  private TriggerOutcome decide(
      ResolvedRow row, Happenings.Happening happening, Campaign campaign) {
    TriggerVerdict verdict =
        policy.decide(
            new TriggerCase(happening.occurrence(), happening.time(), now, campaign, row.row()));
    return new TriggerOutcome(
        campaign.name(), happening.occurrence(), inBounds(verdict, happening.time()));
  }

  /** What no policy can let start does not start. */
  private TriggerVerdict inBounds(TriggerVerdict verdict, Optional<Instant> time) {
    if (!(verdict instanceof TriggerVerdict.Start start)) {
      return verdict;
    }
    if (time.filter(own -> own.isAfter(now)).isPresent()) {
      return new TriggerVerdict.Suppress(SuppressReason.FUTURE);
    }
    return start.due().isBefore(TriggerCase.NEVER)
        ? start
        : new TriggerVerdict.Suppress(SuppressReason.DELAY_TOO_LONG);
  }

  private static TriggerOutcome firstStart(TriggerOutcome one, TriggerOutcome other) {
    return one.verdict() instanceof TriggerVerdict.Suppress
            && other.verdict() instanceof TriggerVerdict.Start
        ? other
        : one;
  }

  private List<TriggerIntent> intents(
      ResolvedRow row, List<TriggerOutcome> outcomes, Class<? extends TriggerVerdict> which) {
    if (outcomes.isEmpty()) {
      return List.of();
    }
    List<TriggerIntent> intents = new ArrayList<>(0);
    for (TriggerOutcome outcome : outcomes) {
      if (which.isInstance(outcome.verdict())) {
        due(outcome.verdict()).ifPresent(due -> intents.add(intent(row, outcome, due)));
      }
    }
    return intents;
  }

  private static Optional<Instant> due(TriggerVerdict verdict) {
    if (verdict instanceof TriggerVerdict.Start start) {
      return Optional.of(start.due());
    }
    return verdict instanceof TriggerVerdict.Hold hold ? Optional.of(hold.due()) : Optional.empty();
  }

  private TriggerIntent intent(ResolvedRow row, TriggerOutcome outcome, Instant due) {
    return new TriggerIntent(
        key(row, outcome.campaign()),
        outcome.campaign(),
        row.by(),
        outcome.occurrence(),
        row.at().record(),
        due,
        due.plus(LIFE));
  }

  private String key(ResolvedRow row, String campaign) {
    return Digest.of("intent")
        .text(scope.tenant())
        .text(scope.importId())
        .number(row.at().record())
        .text(campaign)
        .key()
        .hex();
  }
}
