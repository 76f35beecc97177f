package shop;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import dev.muster.testkit.CampaignEngineContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MailingEngineContractTest extends CampaignEngineContract {

  private final List<TriggerIntent> sent = new ArrayList<>();

  @Override
  protected CampaignEngine engine(Map<Occurrence, List<Campaign>> campaigns) {
    return new MailingEngine(campaigns, sent::add);
  }

  @Override
  protected Optional<List<String>> started(CampaignEngine engine, Instant now) {
    ((MailingEngine) engine).sendWhatIsDue(now);
    return Optional.of(sent.stream().map(TriggerIntent::key).toList());
  }
}
