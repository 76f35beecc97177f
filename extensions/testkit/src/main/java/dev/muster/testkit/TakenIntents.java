package dev.muster.testkit;

import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The intents that an engine has taken and not given back. */
final class TakenIntents {

  private record Key(String tenant, String key) {}

  private record Taken(Scope scope, TriggerIntent intent) {

    boolean hasStarted(Instant now) {
      return !intent.due().isAfter(now);
    }
  }

  private final List<Taken> taken = new ArrayList<>();
  private final Map<Key, TriggerIntent> everTaken = new HashMap<>();

  Optional<TriggerIntent> find(Scope scope, String key) {
    return Optional.ofNullable(everTaken.get(new Key(scope.tenant(), key)));
  }

  void add(Scope scope, TriggerIntent intent) {
    taken.add(new Taken(scope, intent));
    everTaken.put(new Key(scope.tenant(), intent.key()), intent);
  }

  List<TriggerIntent> all() {
    return taken.stream().map(Taken::intent).toList();
  }

  List<TriggerIntent> started(Instant now) {
    return taken.stream().filter(each -> each.hasStarted(now)).map(Taken::intent).toList();
  }

  int withdraw(Scope scope, Instant now) {
    int before = taken.size();
    taken.removeIf(each -> isOf(scope, each.scope()) && !each.hasStarted(now));
    return before - taken.size();
  }

  private static boolean isOf(Scope one, Scope other) {
    return one.tenant().equals(other.tenant()) && one.importId().equals(other.importId());
  }
}
