package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.model.Occurrence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Occurrences of one kind start campaigns: those of these names, or all if there are no names. */
record TriggerByOccurrence(Occurrence.Kind kind, Set<String> names) implements TriggerPolicy {

  TriggerByOccurrence {
    names = Set.copyOf(names);
  }

  @Override
  public TriggerVerdict decide(TriggerCase given) {
    Occurrence occurrence = given.occurrence();
    return occurrence.kind() == kind && (names.isEmpty() || names.contains(occurrence.name()))
        ? new TriggerVerdict.Start(given.earliestStart())
        : new TriggerVerdict.Suppress(SuppressReason.OTHER_OCCURRENCE);
  }

  @Override
  public String describe() {
    return "only " + kind + Json.compact(List.copyOf(new TreeSet<>(names)));
  }
}
