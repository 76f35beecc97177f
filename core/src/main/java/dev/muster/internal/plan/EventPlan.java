package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import dev.muster.model.EventAppend;
import dev.muster.row.EventData;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ResolvedRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an events row does: its event is stored once under its key, at the import's instant if it
 * has no time.
 */
public final class EventPlan {

  private final Instant now;

  /** Answers the step for an import's instant. */
  public EventPlan(Instant now) {
    this.now = now;
  }

  /** Whether the row is about an event that is there already. */
  boolean isThere(ResolvedRow row, WorkingSet people) {
    Optional<EventData> event = row.row().event();
    return event.isPresent() && people.hasEvent(event.get().key());
  }

  /** Appends the row's event, if it has one, and answers whether it has. */
  boolean apply(ResolvedRow row, Person person, WorkingSet people, Happenings happenings) {
    Optional<EventData> event = row.row().event();
    event.ifPresent(
        data -> {
          people.append(
              person,
              new EventAppend(data.key(), data.name(), data.time().orElse(now), data.properties()));
          happenings.eventRecorded(data.name(), data.time());
        });
    return event.isPresent();
  }

  /** What deserves a look in the row's event. */
  List<Problem> warnings(ResolvedRow row) {
    boolean future =
        row.row().event().flatMap(EventData::time).filter(time -> time.isAfter(now)).isPresent();
    return future
        ? List.of(Problem.warning(ProblemCode.EVENT_TIME_IN_FUTURE, row.at()))
        : List.of();
  }
}
