package dev.muster.testkit;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RecordingCampaignEngineContractTest extends CampaignEngineContract {

  @Override
  protected CampaignEngine engine(Map<Occurrence, List<Campaign>> campaigns) {
    RecordingCampaignEngine engine = new RecordingCampaignEngine().at(Instant.EPOCH);
    campaigns.forEach(
        (occurrence, listeners) ->
            engine.listening(occurrence, listeners.toArray(Campaign[]::new)));
    return engine;
  }

  @Override
  protected Optional<List<String>> started(CampaignEngine engine, Instant now) {
    return Optional.of(
        ((RecordingCampaignEngine) engine)
            .at(now).started().stream().map(TriggerIntent::key).toList());
  }
}
