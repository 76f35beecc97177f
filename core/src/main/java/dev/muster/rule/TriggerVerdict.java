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
   * The campaign does not start.
   *
   * @param reason why not
   */
  record Suppress(SuppressReason reason) implements TriggerVerdict {}
}
