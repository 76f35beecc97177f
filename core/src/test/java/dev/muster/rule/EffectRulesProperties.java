package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EffectRulesProperties {

  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");

  @Property
  void rulesToJsonAndBackAreTheSameRules(
      @ForAll("policies") TriggerPolicy policy,
      @ForAll("limits") TriggerLimits limits,
      @ForAll("consents") ConsentPolicy consent,
      @ForAll("times") EventTimePolicy times) {
    EffectRules rules = new EffectRules(policy, limits, consent, times, Set.of("a", "b"));

    EffectRules read = EffectRules.fromJson(rules.toJson());

    assertThat(read.toJson()).isEqualTo(rules.toJson());
    assertThat(read.limits()).isEqualTo(limits);
    assertThat(read.consent()).isEqualTo(consent);
    assertThat(read.eventTimes()).isEqualTo(times);
    assertThat(read.uncounted()).containsExactlyInAnyOrder("a", "b");
  }

  @Property
  void policyReadBackDecidesTheSame(
      @ForAll("policies") TriggerPolicy policy, @ForAll("cases") TriggerCase given) {
    TriggerPolicy read =
        EffectRules.fromJson(EffectRules.defaults().withTriggers(policy).toJson()).triggers();

    assertThat(read.decide(given)).isEqualTo(policy.decide(given));
  }

  @Property
  void nothingStartsBeforeTheImportsInstantOrItsDelay(
      @ForAll("policies") TriggerPolicy policy, @ForAll("cases") TriggerCase given) {
    if (policy.decide(given) instanceof TriggerVerdict.Start start) {
      assertThat(start.due()).isAfterOrEqualTo(given.earliestStart());
    }
  }

  @Property
  void bothStartNoMoreThanEitherDoes(
      @ForAll("policies") TriggerPolicy one,
      @ForAll("policies") TriggerPolicy other,
      @ForAll("cases") TriggerCase given) {
    boolean first = one.decide(given) instanceof TriggerVerdict.Start;
    boolean second = other.decide(given) instanceof TriggerVerdict.Start;

    assertThat(one.and(other).decide(given) instanceof TriggerVerdict.Start)
        .isEqualTo(first && second);
    assertThat(one.or(other).decide(given) instanceof TriggerVerdict.Start)
        .isEqualTo(first || second);
  }

  @Provide
  Arbitrary<TriggerPolicy> policies() {
    return Arbitraries.lazyOf(
        EffectRulesProperties::single,
        EffectRulesProperties::single,
        EffectRulesProperties::single,
        () -> Combinators.combine(policies(), policies()).as(TriggerPolicy::and),
        () -> Combinators.combine(policies(), policies()).as(TriggerPolicy::or),
        () -> Combinators.combine(policies(), hours()).as(TriggerPolicy::outside));
  }

  private static Arbitrary<TriggerPolicy> single() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            TriggerPolicy.never(),
            TriggerPolicy.always(),
            TriggerPolicy.onlyTimed(),
            TriggerPolicy.onlyCreatedPeople(),
            TriggerPolicy.onlyChanged(),
            TriggerPolicy.afterDelay(ElapsedDelay.DISCARD),
            TriggerPolicy.afterDelay(ElapsedDelay.SEND_NOW)),
        Arbitraries.longs().between(0, 10_000).map(Duration::ofMinutes).map(TriggerPolicy::within),
        names().map(TriggerPolicy::onlyEvents),
        names().map(TriggerPolicy::onlyChanged),
        names().map(TriggerPolicy::onlyCampaigns),
        names().map(values -> TriggerPolicy.byRow("mail", values)));
  }

  private static Arbitrary<String[]> names() {
    return Arbitraries.of("buys", "plan", "yes", "a, b", "\"]")
        .set()
        .ofMinSize(1)
        .map(names -> names.toArray(String[]::new));
  }

  private static Arbitrary<QuietHours> hours() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 23),
            Arbitraries.integers().between(1, 23),
            Arbitraries.of("UTC", "Europe/Berlin").map(ZoneId::of))
        .as(
            (from, length, zone) ->
                new QuietHours(
                    LocalTime.of(from, 0), LocalTime.of(from, 0).plusHours(length), zone));
  }

  @Provide
  Arbitrary<TriggerCase> cases() {
    return Combinators.combine(
            Arbitraries.of(
                Occurrence.personCreated(),
                Occurrence.attributeChanged("plan"),
                Occurrence.eventRecorded("buys")),
            Arbitraries.longs().between(-9_000, 20_000).map(Duration::ofMinutes).optional(),
            Arbitraries.of(Period.ZERO, Period.ofDays(3), Duration.ofHours(50)),
            Arbitraries.<Map<String, Object>>of(
                Map.of(), Map.of("mail", "yes"), Map.of("mail", "no")))
        .as(
            (occurrence, age, delay, fields) ->
                new TriggerCase(
                    occurrence,
                    age.map(NOW::minus),
                    NOW,
                    Campaign.named("yes").after(delay, ZoneId.of("Europe/Berlin")),
                    Rows.of(fields)));
  }

  @Provide
  Arbitrary<TriggerLimits> limits() {
    Arbitrary<OptionalLong> most = Arbitraries.longs().greaterOrEqual(0).map(OptionalLong::of);
    Arbitrary<OptionalLong> perhaps = Arbitraries.oneOf(most, Arbitraries.of(OptionalLong.empty()));
    return Combinators.combine(perhaps, perhaps, perhaps, Arbitraries.of(Repeats.class))
        .as(TriggerLimits::new);
  }

  @Provide
  Arbitrary<ConsentPolicy> consents() {
    Arbitrary<Path> paths =
        Arbitraries.of("a", "b", "a.b").list().ofMinSize(1).ofMaxSize(2).map(Path::of);
    Arbitrary<ConsentField> fields =
        Arbitraries.oneOf(
            paths.map(ConsentField::listOfUnsubscribed),
            Combinators.combine(paths, names()).as(ConsentField::unsubscribedIf));
    return Combinators.combine(Arbitraries.of(Resubscription.class), fields.list().ofMaxSize(3))
        .as(ConsentPolicy::new);
  }

  @Provide
  Arbitrary<EventTimePolicy> times() {
    Arbitrary<Duration> ages = Arbitraries.longs().between(1, 9_999_999).map(Duration::ofSeconds);
    return Combinators.combine(
            Arbitraries.of(OldEvents.class),
            ages,
            Arbitraries.of("was", "é").optional(),
            Arbitraries.of(FutureEvents.class),
            ages.optional())
        .as(EventTimePolicy::new);
  }

  @Property
  void storedTimeIsTheWrittenOneOrOneThatTheRuleNames(
      @ForAll("times") EventTimePolicy times, @ForAll("cases") TriggerCase given) {
    Instant written = given.time().orElse(NOW);

    assertThat(times.stored(written, NOW))
        .isIn(List.of(written, NOW, NOW.minus(Duration.ofDays(360))));
    assertThat(times.isOld(written, NOW))
        .isEqualTo(
            times.old() != OldEvents.KEEP
                && Optional.of(Duration.between(written, NOW))
                    .filter(age -> age.compareTo(times.oldAfter()) > 0)
                    .isPresent());
  }
}
