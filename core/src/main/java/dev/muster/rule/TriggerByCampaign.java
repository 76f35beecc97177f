package dev.muster.rule;

import dev.muster.internal.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Campaigns of these names start. */
record TriggerByCampaign(Set<String> names) implements TriggerPolicy {

  TriggerByCampaign {
    names = Set.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names must be at least one");
    }
  }

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    return names.contains(given.campaign().name())
        ? new TriggerVerdict.Start(given.earliestStart())
        : new TriggerVerdict.Suppress(SuppressReason.OTHER_CAMPAIGN);
  }

  @Override
  public String describe() {
    return "only campaigns" + Json.compact(List.copyOf(new TreeSet<>(names)));
  }
}
