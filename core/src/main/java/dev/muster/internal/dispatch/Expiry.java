package dev.muster.internal.dispatch;

import dev.muster.model.IntentState;
import dev.muster.model.TriggerIntent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out what is too late to be handed over. What the host released is never too late. */
final class Expiry {

  private Expiry() {}

  /** Answers the intents that are in time, and keeps the others as expired. */
  static List<TriggerIntent> inTime(
      List<TriggerIntent> intents, IntentState from, Instant now, Offers offers) {
    if (from == IntentState.RELEASED) {
      return intents;
    }
    Map<String, IntentState> late = new HashMap<>();
    for (TriggerIntent intent : intents) {
      if (!intent.expires().isAfter(now)) {
        late.put(intent.key(), IntentState.EXPIRED);
      }
    }
    offers.settle(late);
    return late.isEmpty()
        ? intents
        : intents.stream().filter(intent -> !late.containsKey(intent.key())).toList();
  }
}
