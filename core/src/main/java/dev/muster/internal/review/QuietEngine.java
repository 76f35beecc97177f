package dev.muster.internal.review;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.util.List;
import java.util.Map;

/**
 * An engine that is asked and never started.
 *
 * @param engine that is asked
 */
public record QuietEngine(CampaignEngine engine) implements CampaignEngine {

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return engine.campaignsFor(scope, occurrence);
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    return Map.of();
  }

  @Override
  public KeyUse keys() {
    return engine.keys();
  }
}
