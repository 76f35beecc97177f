package dev.muster.internal.plan;

import dev.muster.model.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row makes happen, in order. */
final class Happenings {

  private final List<Happening> all = new ArrayList<>(2);

  void personCreated() {
    all.add(new Happening(Occurrence.personCreated(), Optional.empty()));
  }

  void attributeChanged(Occurrence attribute) {
    all.add(new Happening(attribute, Optional.empty()));
  }

  void eventRecorded(String event, Optional<Instant> time) {
    all.add(new Happening(Occurrence.eventRecorded(event), time));
  }

  void clear() {
    all.clear();
  }

  List<Happening> all() {
    return all;
  }

  /**
   * One of them.
   *
   * @param occurrence what happened
   * @param time when, if it has a time of its own
   */
  record Happening(Occurrence occurrence, Optional<Instant> time) {}
}
