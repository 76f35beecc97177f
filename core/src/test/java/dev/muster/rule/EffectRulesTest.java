package dev.muster.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectRulesTest {

  @Test
  void everyRuleIsReadWithItsOptions() {
    EffectRules rules =
        EffectRules.fromJson(
            """
            {"triggers": [{"rule": "within", "age": "PT72H"},
                          {"rule": "anyOf", "of": [{"rule": "only", "kind": "PERSON_CREATED"},
                                                   {"rule": "byRow", "field": "mail",
                                                    "values": ["yes", "1"]}]},
                          {"rule": "outside", "from": "22:00", "to": "08:00",
                           "zone": "Europe/Berlin",
                           "of": [{"rule": "campaigns", "names": ["b", "a"]},
                                  {"rule": "afterDelay", "elapsed": "DISCARD"}]}],
             "limits": {"total": 9, "perPerson": 2, "repeats": "ONCE_PER_PERSON"},
             "consent": {"resubscription": "APPLY",
                         "fields": [{"path": ["unsubscribed"], "values": ["TRUE", "1"]},
                                    {"path": ["mail", "channels"]}]},
             "eventTimes": {"old": "REJECT", "oldAfter": "P30D", "originalTime": "was",
                            "future": "REJECT", "shownFor": "P7D"},
             "uncounted": ["plan"]}
            """);

    assertThat(rules)
        .isEqualTo(
            new EffectRules(
                TriggerPolicy.within(Duration.ofDays(3))
                    .and(
                        TriggerPolicy.onlyCreatedPeople()
                            .or(TriggerPolicy.byRow("mail", "yes", "1")))
                    .and(
                        TriggerPolicy.onlyCampaigns("a", "b")
                            .and(TriggerPolicy.afterDelay(ElapsedDelay.DISCARD))
                            .outside(
                                new QuietHours(
                                    LocalTime.of(22, 0),
                                    LocalTime.of(8, 0),
                                    ZoneId.of("Europe/Berlin")))),
                TriggerLimits.none().total(9).perPerson(2).oncePerPerson(),
                ConsentPolicy.asVendor(
                    ConsentField.unsubscribedIf(Path.of("unsubscribed"), "true", "1"),
                    ConsentField.listOfUnsubscribed(Path.of("mail", "channels"))),
                EventTimePolicy.asWritten()
                    .olderThan(Duration.ofDays(30), OldEvents.REJECT)
                    .keepingOriginalTimeAs("was")
                    .inTheFuture(FutureEvents.REJECT)
                    .hiddenAfter(Duration.ofDays(7)),
                Set.of("plan")));
  }

  @Test
  void whatIsLeftOutIsAsByDefault() {
    assertThat(EffectRules.fromJson("{}")).isEqualTo(EffectRules.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          [] | effects must be an object, was array
          {"trigger": []} | effects.trigger must not be there: the fields are \
          [consent, eventTimes, limits, triggers, uncounted]
          {"triggers": []} | effects.triggers must be a list of at least one policy
          {"triggers": [{"rule": "sometimes"}]} | effects.triggers[0].rule must be never, always, \
          within, afterDelay, only, campaigns, byRow, onlyTimed, allOf, anyOf or outside, was \
          "sometimes"
          {"triggers": [{"rule": "within", "age": "3 days"}]} \
          | effects.triggers[0].age must be in ISO form, was "3 days"
          {"triggers": [{"rule": "within", "age": "PT-1H"}]} \
          | effects.triggers[0]: age must not be negative, was PT-1H
          {"triggers": [{"rule": "campaigns"}]} \
          | effects.triggers[0]: names must be at least one
          {"triggers": [{"rule": "byRow", "field": "a", "values": []}]} \
          | effects.triggers[0]: values must be at least one
          {"triggers": [{"rule": "anyOf", "of": []}]} \
          | effects.triggers[0].of must be a list of at least one policy
          {"limits": {"total": -1}} | effects.limits: total must not be negative, was -1
          {"consent": {"fields": [{"values": ["x"]}]}} \
          | effects.consent.fields[0]: path must have names that are not empty
          {"consent": {"fields": [{"path": ["a"], "values": []}]}} \
          | effects.consent.fields[0]: values must be given for the form VALUE, and for no other
          {"eventTimes": {"oldAfter": "PT0S"}} \
          | effects.eventTimes: oldAfter must be positive, was PT0S
          {"eventTimes": {"shownFor": "PT-1S"}} \
          | effects.eventTimes: shownFor must not be negative, was PT-1S
          """)
  void mistakeIsNamedWithItsPath(String json, String message) {
    assertThatThrownBy(() -> EffectRules.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void policyOfTheHostHasNoJson() {
    TriggerPolicy own =
        new TriggerPolicy() {
          @Override
          public TriggerVerdict decide(TriggerCase given) {
            return new TriggerVerdict.Suppress(SuppressReason.HOST_RULE);
          }

          @Override
          public String describe() {
            return "mine";
          }
        };

    assertThatThrownBy(() -> EffectRules.defaults().withTriggers(own).toJson())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("triggers must be built-in ones, were the host's own");
  }
}
