package dev.muster.rule;

import java.util.Set;
import java.util.TreeSet;

/**
 * What rows may bring about beyond themselves, in a form that can be kept beside a spec: which
 * campaigns start, who may be subscribed again, when events happened.
 *
 * <pre>{@code
 * {"triggers": [{"rule": "within", "age": "PT72H"},
 *               {"rule": "campaigns", "names": ["win-back"]}],
 *  "limits": {"total": 1000, "perCampaign": 500, "perPerson": 2, "repeats": "ONCE_PER_PERSON"},
 *  "consent": {"resubscription": "REFUSE_CHANGE",
 *              "fields": [{"path": ["unsubscribed"], "values": ["true", "1"]},
 *                         {"path": ["channels"]}]},
 *  "eventTimes": {"old": "CLAMP_TO_IMPORT", "oldAfter": "P365D"},
 *  "uncounted": ["channels"]}
 * }</pre>
 *
 * <p>All policies of a list of triggers must agree. A consent field without values holds a list of
 * what a person has unsubscribed from.
 *
 * <p>Immutable.
 *
 * @param triggers which occurrences start campaigns
 * @param limits how much may start
 * @param consent who may be subscribed again
 * @param eventTimes when events happened
 * @param uncounted attributes, by the first name of their paths, whose values the report does not
 *     count among those written
 */
public record EffectRules(
    TriggerPolicy triggers,
    TriggerLimits limits,
    ConsentPolicy consent,
    EventTimePolicy eventTimes,
    Set<String> uncounted) {

  public EffectRules {
    uncounted = Set.copyOf(uncounted);
  }

  /** The importer's defaults: nothing triggers, and times are as written. */
  public static EffectRules defaults() {
    return new EffectRules(
        TriggerPolicy.never(),
        TriggerLimits.none(),
        ConsentPolicy.tightenOnly(),
        EventTimePolicy.asWritten(),
        Set.of());
  }

  /**
   * Answers the rules that a JSON text describes; what is left out is as in {@link #defaults()}.
   *
   * @throws IllegalArgumentException if it is not JSON, has an unknown field, or breaks a rule; the
   *     message names the field's path
   */
  public static EffectRules fromJson(String json) {
    return EffectsJson.read(json);
  }

  /**
   * These rules as indented JSON.
   *
   * @throws IllegalArgumentException if a trigger policy is the host's own
   */
  public String toJson() {
    return EffectsJson.write(this);
  }

  /** Answers these rules with another trigger policy. */
  public EffectRules withTriggers(TriggerPolicy other) {
    return new EffectRules(other, limits, consent, eventTimes, uncounted);
  }

  /** Answers these rules with other limits. */
  public EffectRules withLimits(TriggerLimits other) {
    return new EffectRules(triggers, other, consent, eventTimes, uncounted);
  }

  /** Answers these rules with another consent policy. */
  public EffectRules withConsent(ConsentPolicy other) {
    return new EffectRules(triggers, limits, other, eventTimes, uncounted);
  }

  /** Answers these rules with other times of events. */
  public EffectRules withEventTimes(EventTimePolicy other) {
    return new EffectRules(triggers, limits, consent, other, uncounted);
  }

  /** Answers these rules with other attributes left uncounted. */
  public EffectRules withUncounted(Set<String> other) {
    return new EffectRules(triggers, limits, consent, eventTimes, other);
  }

  /** Describes the rules; equal descriptions mean equal answers. */
  public String describe() {
    return String.join(
        "; ",
        triggers.describe(),
        limits.describe(),
        consent.describe(),
        eventTimes.describe(),
        "uncounted " + new TreeSet<>(uncounted));
  }
}
