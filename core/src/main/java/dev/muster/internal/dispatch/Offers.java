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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Offers intents to an engine, one call at a time, and keeps what it answered. To an engine that
 * ignores keys nothing is handed before the ledger knows that it may have it, and nothing that
 * somebody else hands over.
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

  /** Moves those of some intents that are in a state still, and answers which they were. */
  List<TriggerIntent> claim(List<TriggerIntent> intents, IntentState from, IntentState to) {
    if (intents.isEmpty() || from == to) {
      return intents;
    }
    Set<String> claimed = retries.of(() -> ledger.claim(scope, keys(intents), from, to));
    return intents.stream().filter(intent -> claimed.contains(intent.key())).toList();
  }

  private static Set<String> keys(List<TriggerIntent> intents) {
    return intents.stream().map(TriggerIntent::key).collect(Collectors.toSet());
  }

  /** Answers those of some intents that may be handed over: what others may hand over is theirs. */
  List<TriggerIntent> toHandOver(List<TriggerIntent> intents, IntentState from) {
    return ignoresKeys() ? claim(intents, from, IntentState.UNKNOWN) : intents;
  }

  /**
   * Calls the engine once.
   *
   * @param intents to hand over; at least one
   * @param from the state that they were in
   * @return what came of it; empty if the engine failed
   */
  Optional<DeliveryReport> call(List<TriggerIntent> intents, IntentState from) {
    Optional<Map<String, Delivery>> answers = start(intents);
    answers.ifPresent(given -> keep(intents, from, given));
    return answers.map(given -> report(intents, given));
  }

  /** What was taken is so, whatever became of it meanwhile; what was not is left to who has it. */
  private void keep(List<TriggerIntent> intents, IntentState from, Map<String, Delivery> answers) {
    Map<String, IntentState> taken = new HashMap<>();
    answered(intents, answers, Delivery.TAKEN)
        .forEach(intent -> taken.put(intent.key(), IntentState.DELIVERED));
    if (!taken.isEmpty()) {
      retries.run(() -> ledger.settle(scope, taken));
    }
    List<TriggerIntent> refused = answered(intents, answers, Delivery.REFUSED);
    if (ignoresKeys()) {
      giveBack(refused, IntentState.PARKED);
      giveBack(answered(intents, answers, Delivery.NOT_NOW), from);
    } else {
      claim(refused, from, IntentState.PARKED);
    }
  }

  /** Once: if only the answer got lost, others may have claimed the intents since. */
  private void giveBack(List<TriggerIntent> intents, IntentState to) {
    if (intents.isEmpty() || to == IntentState.UNKNOWN) {
      return;
    }
    try {
      ledger.claim(scope, keys(intents), IntentState.UNKNOWN, to);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "the journal failed with "
              + e.getClass().getName()
              + "; "
              + intents.size()
              + " intents that were not taken may stay unknown");
    }
  }

  private static List<TriggerIntent> answered(
      List<TriggerIntent> intents, Map<String, Delivery> answers, Delivery answer) {
    return intents.stream().filter(intent -> answers.get(intent.key()) == answer).toList();
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
