package dev.muster.internal.dispatch;

import dev.muster.internal.retry.Retries;
import dev.muster.model.Delivery;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.IntentLedger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Hands over intents that were kept with a batch, once. What the engine does not take now, or fails
 * to answer, stays pending; rows are done whatever it says.
 */
public final class IntentDispatch {

  private static final Logger LOG = System.getLogger(IntentDispatch.class.getName());

  private static final int PAGE = 1_000;

  private final Scope scope;
  private final CampaignEngine engine;
  private final IntentLedger ledger;
  private final Retries retries;

  /** Answers the step for one import. */
  public IntentDispatch(Scope scope, CampaignEngine engine, IntentLedger ledger, Retries retries) {
    this.retries = retries;
    this.scope = scope;
    this.engine = engine;
    this.ledger = ledger;
  }

  /** Offers the intents of a batch to the engine, and keeps what it answered. */
  public void handOver(List<TriggerIntent> intents) {
    if (intents.isEmpty()) {
      return;
    }
    Map<String, IntentState> settled = settled(intents);
    if (!settled.isEmpty()) {
      retries.run(() -> ledger.settle(scope, settled));
    }
  }

  /** Offers what the ledger has pending, each once. */
  public void handOverPending() {
    String after = "";
    List<TriggerIntent> page = page(IntentState.PENDING, after);
    while (!page.isEmpty()) {
      handOver(page);
      after = page.get(page.size() - 1).key();
      page = page(IntentState.PENDING, after);
    }
  }

  /** Tells a visitor all intents of the import. */
  public void visitAll(BiConsumer<TriggerIntent, IntentState> visitor) {
    for (IntentState state : IntentState.values()) {
      List<TriggerIntent> page = page(state, "");
      while (!page.isEmpty()) {
        page.forEach(intent -> visitor.accept(intent, state));
        page = page(state, page.get(page.size() - 1).key());
      }
    }
  }

  private List<TriggerIntent> page(IntentState state, String after) {
    return retries.of(() -> ledger.intents(scope, state, after, PAGE));
  }

  private Map<String, IntentState> settled(List<TriggerIntent> intents) {
    Map<String, IntentState> settled = new HashMap<>();
    start(intents)
        .forEach(
            (key, delivery) -> {
              if (delivery == Delivery.TAKEN) {
                settled.put(key, IntentState.DELIVERED);
              } else if (delivery == Delivery.REFUSED) {
                settled.put(key, IntentState.PARKED);
              }
            });
    return settled;
  }

  private Map<String, Delivery> start(List<TriggerIntent> intents) {
    try {
      return engine.start(scope, intents);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "the campaign engine failed with "
              + e.getClass().getName()
              + "; "
              + intents.size()
              + " intents stay pending");
      return Map.of();
    }
  }
}
