package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.Ability;
import dev.muster.model.EventAppend;
import dev.muster.model.EventVisibility;
import dev.muster.row.EventData;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import dev.muster.rule.EventTimePolicy;
import dev.muster.rule.FutureEvents;
import dev.muster.rule.OldEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an events row does: its event is stored once under its key, at the time that the policy says
 * and at the import's instant if it has none.
 */
public final class EventPlan {

  private final Instant now;
  private final EventTimePolicy times;
  private final boolean storeHides;

  /** Answers the step for an import's instant, and for what a store can do. */
  public EventPlan(Instant now, EventTimePolicy times, Set<Ability> abilities) {
    this.now = now;
    this.times = times;
    this.storeHides = abilities.contains(Ability.EVENT_VISIBILITY);
  }

  /** Whether the row is about an event that is there already. */
  boolean isThere(ResolvedRow row, WorkingSet people) {
    Optional<EventData> event = row.row().event();
    return event.isPresent() && people.hasEvent(event.get().key());
  }

  /** Why the row's event is not to be stored. */
  List<Problem> errors(ResolvedRow row) {
    Optional<Instant> time = row.row().event().flatMap(EventData::time);
    if (times.old() == OldEvents.REJECT && time.filter(this::isOld).isPresent()) {
      return List.of(Problem.error(ProblemCode.EVENT_TOO_OLD, row.at()));
    }
    return times.future() == FutureEvents.REJECT && time.filter(this::isFuture).isPresent()
        ? List.of(Problem.error(ProblemCode.EVENT_TIME_IN_FUTURE, row.at()))
        : List.of();
  }

  /** Appends the row's event, if it has one, and answers whether it has. */
  boolean apply(ResolvedRow row, Person person, WorkingSet people, Happenings happenings) {
    Optional<EventData> event = row.row().event();
    if (event.isPresent()) {
      EventData data = event.get();
      people.append(person, stored(data));
      happenings.eventRecorded(data.name(), data.time());
      happenings.valuesWritten(data.properties().size());
    }
    return event.isPresent();
  }

  private EventAppend stored(EventData data) {
    Instant written = data.time().orElse(now);
    Instant stored = times.stored(written, now);
    Map<String, Object> properties = data.properties();
    if (!stored.equals(written) && times.originalTime().isPresent()) {
      properties = new LinkedHashMap<>(properties);
      properties.put(times.originalTime().get(), written.toString());
    }
    return new EventAppend(data.key(), data.name(), stored, properties)
        .seen(
            storeHides && !times.isShown(stored, now)
                ? EventVisibility.PROFILE_ONLY
                : EventVisibility.EVERYWHERE);
  }

  /** What deserves a look in the row's event. */
  List<Problem> warnings(ResolvedRow row) {
    Optional<Instant> time = row.row().event().flatMap(EventData::time);
    if (time.filter(this::isFuture).isPresent()) {
      return List.of(Problem.warning(ProblemCode.EVENT_TIME_IN_FUTURE, row.at()));
    }
    return time.filter(this::isOld).isPresent()
        ? List.of(Problem.warning(ProblemCode.EVENT_TIME_MOVED, row.at()))
        : List.of();
  }

  private boolean isOld(Instant time) {
    return times.isOld(time, now);
  }

  private boolean isFuture(Instant time) {
    return time.isAfter(now);
  }
}
