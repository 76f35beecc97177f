package dev.muster.internal.plan;

import dev.muster.internal.overlay.Person;
import dev.muster.internal.overlay.WorkingSet;
import java.util.Optional;

/** Puts the people of imported rows into the spec's segment, if it names one. */
public final class SegmentPlan {

  private final Optional<String> segment;

  /** Answers the step for a segment. */
  public SegmentPlan(Optional<String> segment) {
    this.segment = segment;
  }

  /** Puts a person into the segment, and answers whether it was not in it before. */
  boolean apply(Person person, WorkingSet people, Happenings happenings) {
    if (segment.isEmpty() || person.isIn(segment.get())) {
      return false;
    }
    people.join(person, segment.get());
    happenings.segmentJoined(segment.get());
    return true;
  }
}
