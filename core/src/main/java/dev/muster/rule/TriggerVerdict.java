package dev.muster.rule;

import java.time.Instant;

/** What a policy says of one occurrence and one campaign. */
public sealed interface TriggerVerdict {

  /**
   * The campaign starts.
   *
   * @param due when, not before the import's instant
   */
  record Start(Instant due) implements TriggerVerdict {}

  /**
   * The campaign would start, but for a cap: it is held until it is released. No policy says so;
   * the run does.
   *
   * @param due when it would have started
   * @param reason which cap
   */
  record Hold(Instant due, HoldReason reason) implements TriggerVerdict {}

  /**
   * The campaign does not start.
   *
   * @param reason why not
   */
  record Suppress(SuppressReason reason) implements TriggerVerdict {}
}
