package dev.muster.harness.record;

import dev.muster.harness.oracle.Setting;
import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An engine whose memory is a {@link Recorder}, in another process. */
public final class RecordedEngine implements CampaignEngine {

  private final Line line;
  private final KeyUse keys;

  /** Answers an engine at the end of a line. */
  public RecordedEngine(Line line, KeyUse keys) {
    this.line = line;
    this.keys = keys;
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return Setting.campaignsFor(occurrence);
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    String answer =
        line.say(
            "START",
            intents.stream()
                .map(one -> scope.tenant() + " " + one.key() + " " + Dumps.line(one))
                .toList());
    if (answer.equals(Recorder.THROW)) {
      throw new IllegalStateException("the engine is down, as the test told it to be");
    }
    Delivery delivery = answer.equals(Recorder.WELL) ? Delivery.TAKEN : Delivery.valueOf(answer);
    return intents.stream().collect(Collectors.toMap(TriggerIntent::key, one -> delivery));
  }

  @Override
  public KeyUse keys() {
    return keys;
  }
}
