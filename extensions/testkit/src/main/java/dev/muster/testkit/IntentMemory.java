package dev.muster.testkit;

import dev.muster.model.IntentState;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The intents of one import, by state and key. */
final class IntentMemory {

  private final Map<String, IntentState> states = new HashMap<>();
  private final Map<IntentState, NavigableMap<String, TriggerIntent>> intents =
      new EnumMap<>(IntentState.class);

  IntentMemory() {
    for (IntentState state : IntentState.values()) {
      intents.put(state, new TreeMap<>());
    }
  }

  void check(List<TriggerIntent> added) {
    Map<String, TriggerIntent> fresh = new HashMap<>();
    for (TriggerIntent intent : added) {
      Optional<TriggerIntent> before =
          find(intent.key()).or(() -> Optional.ofNullable(fresh.get(intent.key())));
      Misuse.unless(
          before.map(intent::equals).orElse(true),
          "an intent's key must mean one content, at record ",
          intent.record());
      fresh.put(intent.key(), intent);
    }
  }

  private Optional<TriggerIntent> find(String key) {
    return Optional.ofNullable(states.get(key))
        .flatMap(state -> Optional.ofNullable(in(state).get(key)));
  }

  private NavigableMap<String, TriggerIntent> in(IntentState state) {
    return intents.computeIfAbsent(state, unseen -> new TreeMap<>());
  }

  void keep(WriteBatch batch) {
    for (TriggerIntent intent : batch.intents()) {
      IntentState state = batch.stateOf(intent);
      if (states.putIfAbsent(intent.key(), state) == null) {
        in(state).put(intent.key(), intent);
      }
    }
  }

  List<TriggerIntent> of(IntentState state, String afterKey, int max) {
    return in(state).tailMap(afterKey, false).values().stream().limit(max).toList();
  }

  boolean isAnyIn(Set<IntentState> wanted) {
    return wanted.stream().anyMatch(state -> !in(state).isEmpty());
  }

  void settle(String key, IntentState state) {
    find(key)
        .ifPresent(
            intent -> {
              in(Optional.ofNullable(states.put(key, state)).orElse(state)).remove(key);
              in(state).put(key, intent);
            });
  }

  Set<String> claim(Set<String> keys, IntentState from, IntentState to) {
    Set<String> claimed = new LinkedHashSet<>(keys);
    claimed.retainAll(in(from).keySet());
    claimed.forEach(key -> settle(key, to));
    return claimed;
  }

  int move(IntentState from, IntentState to) {
    List<String> keys = List.copyOf(in(from).keySet());
    keys.forEach(key -> settle(key, to));
    return keys.size();
  }
}
