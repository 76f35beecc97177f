package dev.muster.internal.dispatch;

import dev.muster.internal.retry.Retries;
import dev.muster.model.Delivery;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.report.DeliveryReport;
import dev.muster.spi.IntentLedger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offers intents to an engine, one call at a time, and keeps what it answered. To an engine that
 * ignores keys nothing is handed before the ledger knows that it may have it.
 */
final class Offers {

  private static final Logger LOG = System.getLogger(Offers.class.getName());

  private final Scope scope;
  private final EngineCalls engine;
  private final IntentLedger ledger;
  private final Retries retries;

  Offers(Scope scope, EngineCalls engine, IntentLedger ledger, Retries retries) {
    this.scope = scope;
    this.engine = engine;
    this.ledger = ledger;
    this.retries = retries;
  }

  /** Whether handing an intent over twice may start its campaign twice. */
  boolean ignoresKeys() {
    return engine.ignoreKeys();
  }

  List<TriggerIntent> page(IntentState state, String after, int max) {
    return retries.of(() -> ledger.intents(scope, state, after, max));
  }

  /** Only an engine that ignores keys leaves anything unknown. */
  List<TriggerIntent> unknown(String after, int max) {
    return ignoresKeys() ? page(IntentState.UNKNOWN, after, max) : List.of();
  }

  int move(IntentState from, IntentState to) {
    return retries.of(() -> ledger.move(scope, from, to));
  }

  void settle(Map<String, IntentState> states) {
    if (!states.isEmpty()) {
      retries.run(() -> ledger.settle(scope, states));
    }
  }

  void park(List<TriggerIntent> intents) {
    settle(all(intents, IntentState.PARKED));
  }

  /**
   * Calls the engine once.
   *
   * @param intents at least one
   * @param from the state that they are in
   * @return what came of it; empty if the engine failed
   */
  Optional<DeliveryReport> call(List<TriggerIntent> intents, IntentState from) {
    if (ignoresKeys()) {
      settle(all(intents, IntentState.UNKNOWN));
    }
    Optional<Map<String, Delivery>> answers = start(intents);
    answers.ifPresent(given -> settle(settled(intents, from, given)));
    return answers.map(given -> report(intents, given));
  }

  private static Map<String, IntentState> all(List<TriggerIntent> intents, IntentState state) {
    Map<String, IntentState> states = new HashMap<>();
    intents.forEach(intent -> states.put(intent.key(), state));
    return states;
  }

  private Map<String, IntentState> settled(
      List<TriggerIntent> intents, IntentState from, Map<String, Delivery> answers) {
    Map<String, IntentState> settled = new HashMap<>();
    for (TriggerIntent intent : intents) {
      Delivery answer = answers.get(intent.key());
      if (answer == Delivery.TAKEN) {
        settled.put(intent.key(), IntentState.DELIVERED);
      } else if (answer == Delivery.REFUSED) {
        settled.put(intent.key(), IntentState.PARKED);
      } else if (answer == Delivery.NOT_NOW && ignoresKeys()) {
        settled.put(intent.key(), from);
      }
    }
    return settled;
  }

  private DeliveryReport report(List<TriggerIntent> intents, Map<String, Delivery> answers) {
    Map<Delivery, Long> counts = new EnumMap<>(Delivery.class);
    intents.forEach(
        intent ->
            Optional.ofNullable(answers.get(intent.key()))
                .ifPresent(answer -> counts.merge(answer, 1L, Long::sum)));
    long taken = counts.getOrDefault(Delivery.TAKEN, 0L);
    long refused = counts.getOrDefault(Delivery.REFUSED, 0L);
    long waiting = counts.getOrDefault(Delivery.NOT_NOW, 0L);
    return new DeliveryReport(taken, refused, 0, 0, waiting)
        .plus(silent(intents.size() - taken - refused - waiting));
  }

  /** What intents come to whose answer is missing. */
  DeliveryReport silent(long count) {
    return ignoresKeys()
        ? new DeliveryReport(0, 0, 0, count, 0)
        : new DeliveryReport(0, 0, 0, 0, count);
  }

  private Optional<Map<String, Delivery>> start(List<TriggerIntent> intents) {
    try {
      return Optional.of(engine.start(scope, intents));
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "the campaign engine failed with "
              + e.getClass().getName()
              + "; what became of "
              + intents.size()
              + " intents is not known");
      return Optional.empty();
    }
  }
}
