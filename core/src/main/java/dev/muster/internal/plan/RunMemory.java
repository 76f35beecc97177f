package dev.muster.internal.plan;

import java.util.Map;

/**
 * What planning must remember from row to row, beside the store: which campaigns listen, and how
 * much was started.
 *
 * @param campaigns the engine's answers
 * @param triggers what was started
 */
public record RunMemory(Campaigns campaigns, TriggerMemory triggers) {

  /** What a checkpoint remembers of it: a map of values. */
  public Map<String, Object> save() {
    return Map.of("campaigns", campaigns.save(), "triggers", triggers.save());
  }

  /**
   * Takes up what was saved.
   *
   * @return whether that was all; if not, the journal's intents must be recalled
   */
  public boolean restore(Map<?, ?> saved) {
    if (saved.get("campaigns") instanceof Map<?, ?> answers) {
      campaigns.restore(answers);
    }
    return triggers.restore(saved.get("triggers") instanceof Map<?, ?> counts ? counts : Map.of());
  }
}
