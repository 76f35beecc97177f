package dev.muster.rule;

import java.time.Duration;

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
}
