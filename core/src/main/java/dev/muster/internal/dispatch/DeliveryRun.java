package dev.muster.internal.dispatch;

import dev.muster.model.IntentState;
import dev.muster.model.TriggerIntent;
import dev.muster.report.DeliveryReport;
import dev.muster.rule.DeliveryBudget;
import dev.muster.rule.WithoutKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One delivery: round after round offers what has not been taken, until all is or the budget is
 * spent. A call that fails is made again in halves, so that one intent that the engine chokes on
 * keeps no other back; an engine that fails many times in a row is left alone until the next round.
 */
public final class DeliveryRun {

  private static final int PAGE = 1_000;
  private static final int FAILURES_OF_ONE_THAT_IS_DOWN = 20;

  private final List<Offers> imports;
  private final Optional<WithoutKeys> withoutKeys;
  private final SendRate rate;
  private final PacedClock time;
  private final DeliveryBudget budget;
  private final Instant end;
  private DeliveryReport settled = DeliveryReport.nothing();
  private DeliveryReport unsettled = DeliveryReport.nothing();
  private long offered;
  private int failures;
  private boolean last;

  /**
   * Answers a delivery.
   *
   * @param imports whose intents are delivered, one after the other; at least one
   */
  public DeliveryRun(List<IntentDispatch> imports, DeliveryBudget budget) {
    IntentDispatch any = imports.get(0);
    this.imports = imports.stream().map(IntentDispatch::offers).toList();
    this.withoutKeys = any.rules().withoutKeys();
    this.rate = any.rate();
    this.time = any.time();
    this.budget = budget;
    this.end = time.now().plus(budget.within());
  }

  /** Delivers, and answers what was done. */
  public DeliveryReport run() {
    for (int round = 1; ; round++) {
      unsettled = DeliveryReport.nothing();
      failures = 0;
      last = round >= budget.backoff().tries();
      for (IntentState state : states(round)) {
        imports.forEach(offers -> offerAll(offers, state));
      }
      DeliveryReport done = settled.plus(unsettled);
      boolean left = unsettled.waiting() > 0 || (offersUnknown() && unsettled.unknown() > 0);
      if (!left || last || isSpent()) {
        return done;
      }
      settled = settled.plus(lasting(unsettled));
      time.pause(budget.backoff().after(round));
    }
  }

  /** What is not known stays so, unless it is offered again. */
  private DeliveryReport lasting(DeliveryReport round) {
    return offersUnknown()
        ? DeliveryReport.nothing()
        : new DeliveryReport(0, 0, 0, round.unknown(), 0);
  }

  private boolean offersUnknown() {
    return withoutKeys.filter(choice -> choice == WithoutKeys.AT_LEAST_ONCE).isPresent();
  }

  /** In an order in which nothing that a round settles comes up again in the same round. */
  private List<IntentState> states(int round) {
    List<IntentState> states = new ArrayList<>();
    if (round == 1) {
      states.add(IntentState.PARKED);
    }
    if (offersUnknown()) {
      states.add(IntentState.UNKNOWN);
    }
    states.add(IntentState.RELEASED);
    states.add(IntentState.PENDING);
    return states;
  }

  private boolean isSpent() {
    return offered >= budget.atMost() || time.now().isAfter(end);
  }

  private boolean goesOn() {
    return !isSpent() && failures < FAILURES_OF_ONE_THAT_IS_DOWN;
  }

  private void offerAll(Offers offers, IntentState state) {
    int size = Math.min(PAGE, rate.most());
    List<TriggerIntent> page = offers.page(state, "", size);
    while (!page.isEmpty() && (goesOn() || isParking(state))) {
      List<TriggerIntent> inTime = Expiry.inTime(page, state, time.now(), offers);
      settled = settled.plus(new DeliveryReport(0, 0, page.size() - inTime.size(), 0, 0));
      long rest = budget.atMost() - offered;
      offer(offers, inTime.subList(0, (int) Math.min(rest, inTime.size())), state);
      page = offers.page(state, page.get(page.size() - 1).key(), size);
    }
  }

  /** Whether what is left of a state is parked without being offered. */
  private boolean isParking(IntentState state) {
    return last && state == IntentState.PENDING && !isSpent();
  }

  private void offer(Offers offers, List<TriggerIntent> intents, IntentState state) {
    if (intents.isEmpty()) {
      return;
    }
    if (!goesOn()) {
      leave(offers, intents, state);
      return;
    }
    time.pause(rate.until(intents.size(), time.now()));
    List<TriggerIntent> now = offers.toHandOver(intents, state);
    if (!now.isEmpty()) {
      handOver(offers, now, state);
    }
  }

  private void handOver(Offers offers, List<TriggerIntent> intents, IntentState state) {
    Optional<DeliveryReport> answer = offers.call(intents, state);
    rate.sent(intents.size(), time.now());
    offered += intents.size();
    failures = answer.isPresent() ? 0 : failures + 1;
    if (answer.isPresent()) {
      count(answer.get());
    } else if (offers.ignoresKeys()) {
      unsettled = unsettled.plus(offers.silent(intents.size()));
    } else if (intents.size() == 1) {
      leave(offers, intents, state);
    } else {
      int half = intents.size() / 2;
      offer(offers, intents.subList(0, half), state);
      offer(offers, intents.subList(half, intents.size()), state);
    }
  }

  /**
   * What the engine gives no answer to waits for the next round; after the last it is parked, as is
   * what it would not be asked about any more, unless only the budget ended. What was released
   * waits on.
   */
  private void leave(Offers offers, List<TriggerIntent> intents, IntentState state) {
    if (state == IntentState.PARKED || isParking(state)) {
      offers.claim(intents, state, IntentState.PARKED);
      settled = settled.plus(new DeliveryReport(0, intents.size(), 0, 0, 0));
    } else {
      unsettled = unsettled.plus(new DeliveryReport(0, 0, 0, 0, intents.size()));
    }
  }

  private void count(DeliveryReport answer) {
    settled = settled.plus(new DeliveryReport(answer.taken(), answer.refused(), 0, 0, 0));
    unsettled = unsettled.plus(new DeliveryReport(0, 0, 0, answer.unknown(), answer.waiting()));
  }
}
