package dev.muster.testkit;

import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.util.List;

/**
 * One call of an engine's start, as a {@link RecordingCampaignEngine} saw it.
 *
 * <p>Immutable.
 *
 * @param scope on whose behalf
 * @param intents what was handed over
 */
public record StartCall(Scope scope, List<TriggerIntent> intents) {

  public StartCall {
    intents = List.copyOf(intents);
  }
}
