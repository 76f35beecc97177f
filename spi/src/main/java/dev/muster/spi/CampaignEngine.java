package dev.muster.spi;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.util.List;
import java.util.Map;

/**
 * The host's own campaigns.
 *
 * <ul>
 *   <li>E1. {@link #campaignsFor} answers the campaigns that listen to an occurrence, each name
 *       once, and starts none.
 *   <li>E2. {@link #start} answers one delivery for each intent, under its key; only an engine that
 *       ignores keys may leave out what it cannot tell the fate of.
 *   <li>E3. If keys are honoured, an intent that is handed over again starts nothing and is
 *       answered as taken.
 *   <li>E4. An intent that was taken starts its campaign when it is due, not before.
 *   <li>E5. {@link #withdraw} takes back what was taken and has not started, and answers how many
 *       that were.
 * </ul>
 *
 * <p>The importer asks {@link #campaignsFor} once for each distinct occurrence of an import.
 * Threads as for {@link ContactStore}. An exception from {@link #start} leaves its intents pending;
 * any other stops the import.
 */
public interface CampaignEngine {

  /** Answers which campaigns listen to an occurrence. */
  List<Campaign> campaignsFor(Scope scope, Occurrence occurrence);

  /** Takes intents that were committed, and answers by key what it did with each. */
  Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents);

  /** What this engine does with keys. */
  KeyUse keys();

  /**
   * Takes back the import's intents that have not started; an engine that starts at once has none.
   */
  default int withdraw(Scope scope) {
    return 0;
  }

  /** Answers an engine without campaigns. */
  static CampaignEngine none() {
    return new NoCampaigns();
  }
}
