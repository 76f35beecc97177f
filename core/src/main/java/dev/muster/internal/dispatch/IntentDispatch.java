package dev.muster.internal.dispatch;

import dev.muster.internal.retry.Retries;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.Share;
import dev.muster.rule.DeliveryRules;
import dev.muster.spi.CampaignEngine;
import dev.muster.spi.IntentLedger;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Hands over intents that were kept with a batch, once. What the engine does not take now, or fails
 * to answer, and what the rate does not let through, stays pending; rows are done whatever it says.
 */
public final class IntentDispatch {

  private static final int PAGE = 1_000;

  private final Offers offers;
  private final DeliveryRules rules;
  private final SendRate rate;
  private final PacedClock time;

  /** Answers the step for one import. */
  public IntentDispatch(Scope scope, Receivers receivers, Retries retries, Clock clock) {
    this.rules = receivers.rules();
    EngineCalls engine = new EngineCalls(receivers.engine(), rules.patience());
    this.offers = new Offers(scope, engine, receivers.ledger(), retries);
    this.rate = new SendRate(rules.perSecond());
    this.time = new PacedClock(clock, retries.pause());
  }

  /**
   * Who gets intents, and who is told of it.
   *
   * @param engine gets them
   * @param ledger is told
   * @param rules say how
   */
  public record Receivers(CampaignEngine engine, IntentLedger ledger, DeliveryRules rules) {}

  Offers offers() {
    return offers;
  }

  DeliveryRules rules() {
    return rules;
  }

  SendRate rate() {
    return rate;
  }

  PacedClock time() {
    return time;
  }

  /** Offers the intents of a batch to the engine, and keeps what it answered. */
  public void handOver(List<TriggerIntent> intents) {
    List<TriggerIntent> inTime = Expiry.inTime(intents, IntentState.PENDING, time.now(), offers);
    List<TriggerIntent> free = inTime.subList(0, Math.min(inTime.size(), rate.free(time.now())));
    List<TriggerIntent> now = offers.toHandOver(free, IntentState.PENDING);
    if (!now.isEmpty()) {
      offers.call(now, IntentState.PENDING);
      rate.sent(now.size(), time.now());
    }
  }

  /** Keeps back what is not handed over, as the import is cancelled. */
  public void hold() {
    offers.move(IntentState.PENDING, IntentState.HELD);
  }

  /** Lets go what was kept back, as the import goes on. */
  public void letGo() {
    offers.move(IntentState.HELD, IntentState.PENDING);
  }

  /** Answers for which rows it is not known whether the engine took their intents. */
  public Share unknown() {
    long count = 0;
    NavigableSet<Long> first = new TreeSet<>();
    List<TriggerIntent> page = offers.unknown("", PAGE);
    while (!page.isEmpty()) {
      count += page.size();
      page.forEach(intent -> first.add(intent.record()));
      while (first.size() > Share.MOST) {
        first.pollLast();
      }
      page = offers.unknown(page.get(page.size() - 1).key(), PAGE);
    }
    return new Share(count, List.copyOf(first));
  }

  /** Offers what the ledger has pending, each once. */
  public void handOverPending() {
    List<TriggerIntent> page = offers.page(IntentState.PENDING, "", PAGE);
    while (!page.isEmpty()) {
      handOver(page);
      page = offers.page(IntentState.PENDING, page.get(page.size() - 1).key(), PAGE);
    }
  }

  /** Tells a visitor all intents of the import. */
  public void visitAll(BiConsumer<TriggerIntent, IntentState> visitor) {
    for (IntentState state : IntentState.values()) {
      List<TriggerIntent> page = offers.page(state, "", PAGE);
      while (!page.isEmpty()) {
        page.forEach(intent -> visitor.accept(intent, state));
        page = offers.page(state, page.get(page.size() - 1).key(), PAGE);
      }
    }
  }
}
