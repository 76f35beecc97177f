package dev.muster.spi;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An engine that has no campaigns, so that no intent ever reaches it. */
final class NoCampaigns implements CampaignEngine {

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return List.of();
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    return intents.stream()
        .map(TriggerIntent::key)
        .collect(Collectors.toMap(Function.identity(), key -> Delivery.REFUSED));
  }

  @Override
  public KeyUse keys() {
    return KeyUse.HONOURED;
  }
}
