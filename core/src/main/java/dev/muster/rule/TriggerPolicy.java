package dev.muster.rule;

import dev.muster.model.Occurrence;
import java.time.Duration;
import java.util.Set;

/**
 * Says whether an occurrence may start a campaign, and when. {@link #never()} is the importer's
 * default.
 *
 * <p>All ages are judged at the import's one instant. Whatever a policy says, an occurrence whose
 * own time lies in the future starts nothing. Must be pure and safe for any number of threads; the
 * built-in ones are immutable. A policy that throws stops the import.
 */
public interface TriggerPolicy {

  /** Answers whether an occurrence starts a campaign. */
  TriggerVerdict decide(TriggerCase given);

  /** Describes the rule; equal descriptions mean equal answers. */
  String describe();

  /**
   * What starts under this policy and the other, at the later of both times; the first refusal
   * counts.
   */
  default TriggerPolicy and(TriggerPolicy other) {
    return new BothPolicies(this, other);
  }

  /**
   * What starts under this policy or the other, at the earlier of both times; if neither lets it
   * start, this one's refusal counts.
   */
  default TriggerPolicy or(TriggerPolicy other) {
    return new EitherPolicy(this, other);
  }

  /**
   * What starts under this policy, but when it is due in quiet hours at their end. What is combined
   * with it afterwards may move it again.
   */
  default TriggerPolicy outside(QuietHours hours) {
    return new QuietPolicy(this, hours);
  }

  /** Nothing starts. */
  static TriggerPolicy never() {
    return new NeverTrigger();
  }

  /** Everything starts: after the campaign's delay, or at once if that has passed. */
  static TriggerPolicy always() {
    return new AlwaysTrigger();
  }

  /**
   * What is not older than an age starts, as {@link #always()} would; an age of exactly that counts
   * as not older.
   */
  static TriggerPolicy within(Duration age) {
    return new TriggerWithin(age);
  }

  /**
   * Starts after the campaign's delay, counted from the occurrence.
   *
   * @param elapsed what happens when that moment is not in the future any more
   */
  static TriggerPolicy afterDelay(ElapsedDelay elapsed) {
    return new TriggerAfterDelay(elapsed);
  }

  /**
   * Occurrences of one kind start campaigns, as {@link #always()} would; nothing else does.
   *
   * @param names which of the kind; all if none is given
   */
  static TriggerPolicy only(Occurrence.Kind kind, String... names) {
    return new TriggerByOccurrence(kind, Set.of(names));
  }

  /** That a person was created starts campaigns, as {@link #always()} would; nothing else does. */
  static TriggerPolicy onlyCreatedPeople() {
    return only(Occurrence.Kind.PERSON_CREATED);
  }

  /**
   * That an attribute changed starts campaigns, as {@link #always()} would; nothing else does.
   *
   * @param attributes which attributes; all if none is given
   */
  static TriggerPolicy onlyChanged(String... attributes) {
    return only(Occurrence.Kind.ATTRIBUTE_CHANGED, attributes);
  }

  /**
   * Events start campaigns, as {@link #always()} would; nothing else does.
   *
   * @param names which events; all if none is given
   */
  static TriggerPolicy onlyEvents(String... names) {
    return only(Occurrence.Kind.EVENT_RECORDED, names);
  }

  /**
   * Campaigns of these names start, as {@link #always()} would; no other does.
   *
   * @throws IllegalArgumentException if there is no name
   */
  static TriggerPolicy onlyCampaigns(String... names) {
    return new TriggerByCampaign(Set.of(names));
  }

  /**
   * A field of the row decides: what starts, starts as {@link #always()} would.
   *
   * @param field as {@link dev.muster.row.MappedRow#value} knows it
   * @param values that mean yes, compared as text; any other, and none, means no
   * @throws IllegalArgumentException if there is no value
   */
  static TriggerPolicy byRow(String field, String... values) {
    return new TriggerByRow(field, Set.of(values));
  }

  /**
   * Everything but events without a time of their own starts, as {@link #always()} would. Without
   * this policy such an event happens at the import's instant.
   */
  static TriggerPolicy onlyTimed() {
    return new TriggerTimed();
  }
}
