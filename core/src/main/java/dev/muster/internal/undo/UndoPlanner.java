package dev.muster.internal.undo;

import dev.muster.internal.retry.Retries;
import dev.muster.model.Ability;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Scope;
import dev.muster.report.KeptReason;
import dev.muster.spi.ContactStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides about a chunk by what the store holds now. */
final class UndoPlanner {

  private static final int MOST_KEYS = 20_000;

  private final Scope scope;
  private final UndoPorts ports;

  UndoPlanner(Scope scope, UndoPorts ports) {
    this.scope = scope;
    this.ports = ports;
  }

  UndoPorts ports() {
    return ports;
  }

  /**
   * Answers decisions about the first traces, in order, at least about one. They end before a
   * contact that cannot have an identifier back, as those before it may be what stands in its way.
   */
  List<Decision> decide(List<Trace> traces) {
    List<Decision> all = decideAll(traces);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).equals(Decision.kept(KeptReason.IDENTIFIER_TAKEN))) {
        return all.subList(0, i);
      }
    }
    return all;
  }

  private List<Decision> decideAll(List<Trace> traces) {
    ContactStore store = ports.contacts();
    Set<Ability> abilities = store.abilities();
    Asked asked = new Asked();
    traces.forEach(trace -> trace.ask(asked, abilities));
    Retries retries = ports.retries();
    Lookup lookup = asked.lookup();
    Found found =
        lookup.isEmpty() ? Found.builder().build() : retries.of(() -> store.find(scope, lookup));
    Present now = new Present(found, known(asked.events), abilities, ports.schemes());
    return traces.stream().map(trace -> trace.decide(now)).toList();
  }

  private Set<EventKey> known(Set<EventKey> keys) {
    List<EventKey> all = List.copyOf(keys);
    Set<EventKey> known = new HashSet<>();
    for (int from = 0; from < all.size(); from += MOST_KEYS) {
      Set<EventKey> some =
          Set.copyOf(new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST_KEYS))));
      known.addAll(ports.retries().of(() -> ports.contacts().known(scope, some)));
    }
    return known;
  }
}
