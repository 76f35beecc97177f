package dev.muster.harness.sim;

import dev.muster.model.Campaign;
import dev.muster.model.Delivery;
import dev.muster.model.KeyUse;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.spi.CampaignEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An engine that outlives the processes that call it, and remembers what was handed to it. Keys are
 * looked at alone, as a bookkeeper of idempotency keys does: two tenants under one key would be one
 * start.
 */
final class SimEngine implements CampaignEngine {

  private final KeyUse keys;
  private final Map<String, Handed> starts = new LinkedHashMap<>();
  private final List<Handed> all = new ArrayList<>();
  private final Map<Handed, Set<String>> keysOf = new HashMap<>();
  private final Map<String, TriggerIntent> contents = new HashMap<>();
  private Function<Occurrence, List<Campaign>> campaigns = SimEngine::standard;
  private Function<TriggerIntent, Delivery> mood = intent -> Delivery.TAKEN;

  /**
   * What an intent is about.
   *
   * @param tenant whose
   * @param importId of which import
   * @param record which row
   * @param campaign which campaign
   */
  record Handed(String tenant, String importId, long record, String campaign) {}

  SimEngine(KeyUse keys) {
    this.keys = keys;
  }

  private static List<Campaign> standard(Occurrence occurrence) {
    return switch (occurrence.kind()) {
      case PERSON_CREATED -> List.of(Campaign.named("welcome"), Campaign.named("survey"));
      case ATTRIBUTE_CHANGED ->
          occurrence.name().equals("plan") ? List.of(Campaign.named("upsell")) : List.of();
      default -> occurrence.name().equals("buys") ? List.of(Campaign.named("thanks")) : List.of();
    };
  }

  /** Lets one campaign more listen to everything that any listens to. */
  void addCampaign(String name) {
    Function<Occurrence, List<Campaign>> before = campaigns;
    campaigns =
        occurrence -> {
          List<Campaign> more = new ArrayList<>(before.apply(occurrence));
          if (!more.isEmpty()) {
            more.add(Campaign.named(name));
          }
          return more;
        };
  }

  /** Sets what the engine does with what it has not taken yet. */
  void mood(Function<TriggerIntent, Delivery> answers) {
    mood = answers;
  }

  /** How often each campaign started for each row of an import. */
  Map<Handed, Integer> startsOf(Load load) {
    Map<Handed, Integer> counts = new HashMap<>();
    all.stream()
        .filter(each -> each.tenant().equals(load.tenant()) && each.importId().equals(load.key()))
        .forEach(start -> counts.merge(start, 1, Integer::sum));
    return counts;
  }

  /** Under which keys something was ever handed over. */
  Set<String> keysOf(Handed handed) {
    return keysOf.getOrDefault(handed, Set.of());
  }

  @Override
  public List<Campaign> campaignsFor(Scope scope, Occurrence occurrence) {
    return campaigns.apply(occurrence);
  }

  @Override
  public Map<String, Delivery> start(Scope scope, List<TriggerIntent> intents) {
    Map<String, Delivery> answers = new HashMap<>();
    intents.forEach(intent -> answers.put(intent.key(), take(scope, intent)));
    return answers;
  }

  private Delivery take(Scope scope, TriggerIntent intent) {
    Handed handed =
        new Handed(scope.tenant(), scope.importId(), intent.record(), intent.campaign());
    keysOf.computeIfAbsent(handed, unseen -> new LinkedHashSet<>()).add(intent.key());
    TriggerIntent before = contents.putIfAbsent(intent.key(), intent);
    if (before != null && !before.equals(intent)) {
      throw new AssertionError("one key means two contents: " + before + " and " + intent);
    }
    if (keys == KeyUse.HONOURED && starts.containsKey(intent.key())) {
      return Delivery.TAKEN;
    }
    Delivery answer = mood.apply(intent);
    if (answer == Delivery.TAKEN) {
      starts.put(intent.key(), handed);
      all.add(handed);
    }
    return answer;
  }

  @Override
  public KeyUse keys() {
    return keys;
  }
}
