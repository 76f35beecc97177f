package dev.muster.internal.review;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.ReviewSeal;
import dev.muster.spi.CampaignEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An engine that is asked and never started, and whose answers are taken down.
 *
 * <p>Not safe for use by several threads.
 */
public final class QuietEngine implements CampaignEngine {

  /** Only a file with as many names of events asks more. */
  private static final int MOST_ANSWERS = 10_000;

  private final CampaignEngine engine;
  private final Map<Occurrence, ReviewSeal.Answer> answers = new LinkedHashMap<>();

  /** Answers an engine that asks another. */
  public QuietEngine(CampaignEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    List<Campaign> campaigns = engine.campaignsFor(scope, occurrence);
    if (answers.size() < MOST_ANSWERS) {
      answers.put(occurrence, ReviewSeal.Answer.of(occurrence, campaigns));
    }
    return campaigns;
  }

  /** What was answered. */
  public List<ReviewSeal.Answer> answers() {
    return List.copyOf(answers.values());
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
