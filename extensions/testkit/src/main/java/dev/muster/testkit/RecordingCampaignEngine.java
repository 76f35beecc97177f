package dev.muster.testkit;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An engine that starts nothing and remembers what it was asked.
 *
 * <p>Has no campaigns, honours keys, takes every intent and never fails, unless told otherwise. Its
 * clock stands at {@link Instant#MAX}, so that whatever it takes has started, unless {@link #at}
 * sets it.
 *
 * <p>Throws an {@link AssertionError} when its caller breaks a rule: a call of start without
 * intents or with one key twice, one key with two contents, two calls at once. Set it up before it
 * is used; calls come one at a time.
 */
public final class RecordingCampaignEngine implements CampaignEngine {

  private final Turn turn = new Turn("the engine");
  private final Map<Occurrence, List<Campaign>> campaigns = new HashMap<>();
  private final List<Occurrence> asked = new ArrayList<>();
  private final List<StartCall> calls = new ArrayList<>();
  private final TakenIntents taken = new TakenIntents();
  private final Trouble trouble = new Trouble();
  private KeyUse keys = KeyUse.HONOURED;
  private Instant now = Instant.MAX;
  private Function<TriggerIntent, Delivery> answer = intent -> Delivery.TAKEN;

  /** Makes an engine without campaigns. */
  public RecordingCampaignEngine() {}

  /** Lets campaigns listen to an occurrence. */
  public RecordingCampaignEngine listening(Occurrence occurrence, Campaign... listeners) {
    campaigns.computeIfAbsent(occurrence, unseen -> new ArrayList<>()).addAll(List.of(listeners));
    return this;
  }

  /** Has this engine start a campaign each time that an intent is handed over. */
  public RecordingCampaignEngine ignoringKeys() {
    keys = KeyUse.IGNORED;
    return this;
  }

  /** Sets what the engine does with intents that it has not taken; it takes them by default. */
  public RecordingCampaignEngine answering(Function<TriggerIntent, Delivery> deliveries) {
    answer = deliveries;
    return this;
  }

  /** Answers not-now for intents with these keys, and takes the others. */
  public RecordingCampaignEngine notNow(String... late) {
    return answering(answerFor(List.of(late), Delivery.NOT_NOW));
  }

  /** Refuses intents with these keys, and takes the others. */
  public RecordingCampaignEngine refusing(String... unwanted) {
    return answering(answerFor(List.of(unwanted), Delivery.REFUSED));
  }

  private static Function<TriggerIntent, Delivery> answerFor(List<String> keys, Delivery delivery) {
    return intent -> keys.contains(intent.key()) ? delivery : Delivery.TAKEN;
  }

  /** Throws from the next so many calls of start, before anything is taken. */
  public RecordingCampaignEngine failingStarts(int howMany) {
    trouble.beforeTaking(howMany);
    return this;
  }

  /** Throws from the next so many calls of start, after all was taken. */
  public RecordingCampaignEngine failingAfterTaking(int howMany) {
    trouble.afterTaking(howMany);
    return this;
  }

  /** Throws from the next so many calls of campaignsFor. */
  public RecordingCampaignEngine failingCampaigns(int howMany) {
    trouble.asking(howMany);
    return this;
  }

  /** Sets the engine's clock. */
  public RecordingCampaignEngine at(Instant instant) {
    now = instant;
    return this;
  }

  /** Answers the intents whose campaigns have started, in the order in which they were taken. */
  public List<TriggerIntent> started() {
    return turn.take(() -> taken.started(now));
  }

  /** Answers the intents that were taken, started or not, in the order in which they were taken. */
  public List<TriggerIntent> taken() {
    return turn.take(taken::all);
  }

  /** Answers every call of start, in order, those that failed included. */
  public List<StartCall> calls() {
    return turn.take(() -> List.copyOf(calls));
  }

  /** Answers the occurrences that campaigns were asked for, in order. */
  public List<Occurrence> asked() {
    return turn.take(() -> List.copyOf(asked));
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return turn.take(
        () -> {
          asked.add(occurrence);
          trouble.whenAsking();
          return List.copyOf(campaigns.getOrDefault(occurrence, List.of()));
        });
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    return turn.take(() -> take(scope, intents));
  }

  private Map<String, Delivery> take(Scope scope, List<TriggerIntent> intents) {
    calls.add(new StartCall(scope, intents));
    check(intents);
    trouble.whenStarting();
    Map<String, Delivery> deliveries = new HashMap<>();
    for (TriggerIntent intent : intents) {
      deliveries.put(intent.key(), take(scope, intent));
    }
    trouble.whenStarted();
    return deliveries;
  }

  private Delivery take(Scope scope, TriggerIntent intent) {
    Optional<TriggerIntent> before = taken.find(scope, intent.key());
    Misuse.unless(
        before.map(intent::equals).orElse(true),
        "an intent's key must mean one content, at record ",
        intent.record());
    if (before.isPresent() && keys == KeyUse.HONOURED) {
      return Delivery.TAKEN;
    }
    Delivery delivery = answer.apply(intent);
    if (delivery == Delivery.TAKEN) {
      taken.add(scope, intent);
    }
    return delivery;
  }

  private void check(List<TriggerIntent> intents) {
    Misuse.unless(!intents.isEmpty(), "start must be called with intents");
    Misuse.unless(
        intents.stream().map(TriggerIntent::key).distinct().count() == intents.size(),
        "start must be called with each key once");
  }

  @Override
  public KeyUse keys() {
    return keys;
  }

  @Override
  public int withdraw(Scope scope) {
    return turn.take(() -> taken.withdraw(scope, now));
  }
}
