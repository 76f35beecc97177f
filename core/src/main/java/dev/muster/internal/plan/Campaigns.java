package dev.muster.internal.plan;

import dev.muster.model.Campaign;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.spi.CampaignEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine's answers, each asked once in an import and kept: the first answer holds, for another
 * owner of the import too. Beyond {@value #MOST_KEPT} distinct occurrences, which only a file with
 * as many event names has, answers are asked anew, so that memory does not grow with the file; of
 * those kept the first {@value #MOST_SAVED} travel in checkpoints.
 *
 * <p>Not safe for use by several threads.
 */
public final class Campaigns {

  private static final int MOST_KEPT = 10_000;
  private static final int MOST_SAVED = 500;

  private final CampaignEngine engine;
  private final Scope scope;
  private final Map<Occurrence, List<Campaign>> answers = new LinkedHashMap<>();

  /** Answers the campaigns of an engine, as one import sees them. */
  public Campaigns(CampaignEngine engine, Scope scope) {
    this.engine = engine;
    this.scope = scope;
  }

  List<Campaign> of(Occurrence occurrence) {
    List<Campaign> known = answers.get(occurrence);
    if (known != null) {
      return known;
    }
    List<Campaign> asked = ask(occurrence);
    if (answers.size() < MOST_KEPT) {
      answers.put(occurrence, asked);
    }
    return asked;
  }

  private List<Campaign> ask(Occurrence occurrence) {
    try {
      return List.copyOf(engine.campaignsFor(scope, occurrence));
    } catch (RuntimeException e) {
      throw new EngineFailed(e);
    }
  }

  /** The first answers, as a map of values. */
  Map<String, Object> save() {
    return Map.of(
        "answers",
        answers.entrySet().stream()
            .limit(MOST_SAVED)
            .map(entry -> CampaignTree.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Takes up answers that were saved. */
  void restore(Map<?, ?> saved) {
    if (saved.get("answers") instanceof List<?> all) {
      all.forEach(
          answer ->
              answers.put(
                  CampaignTree.occurrence((Map<?, ?>) answer),
                  CampaignTree.campaigns((Map<?, ?>) answer)));
    }
  }
}
