package dev.muster.internal.dispatch;

import dev.muster.model.IntentState;
import dev.muster.model.TriggerIntent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes out what is too late to be handed over. What the host released is never too late. */
final class Expiry {

  private Expiry() {}

  /** Answers the intents that are in time, and keeps the others as expired. */
  static List<TriggerIntent> inTime(
      List<TriggerIntent> intents, IntentState from, Instant now, Offers offers) {
    if (from == IntentState.RELEASED) {
      return intents;
    }
    Map<Boolean, List<TriggerIntent>> byTime =
        intents.stream().collect(Collectors.partitioningBy(each -> each.expires().isAfter(now)));
    offers.claim(byTime.getOrDefault(false, List.of()), from, IntentState.EXPIRED);
    return byTime.getOrDefault(true, List.of());
  }
}
