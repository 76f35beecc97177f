package dev.muster.internal.plan;

import dev.muster.model.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row makes happen, in order, and how many values it writes. */
final class Happenings {

  /** Whether attributes that change are something that happens, or part of something larger. */
  enum Attributes {
    TOLD,
    UNTOLD
  }

  private final List<Happening> all = new ArrayList<>(2);
  private final Attributes attributes;
  private int values;

  Happenings(Attributes attributes) {
    this.attributes = attributes;
  }

  void personCreated() {
    all.add(new Happening(Occurrence.personCreated(), Optional.empty()));
  }

  void attributeChanged(Occurrence attribute) {
    if (attributes == Attributes.TOLD) {
      all.add(new Happening(attribute, Optional.empty()));
    }
  }

  void eventRecorded(String event, Optional<Instant> time) {
    all.add(new Happening(Occurrence.eventRecorded(event), time));
  }

  void segmentJoined(String segment) {
    all.add(new Happening(Occurrence.segmentJoined(segment), Optional.empty()));
  }

  void objectCreated(String type) {
    all.add(new Happening(Occurrence.objectCreated(type), Optional.empty()));
  }

  void relationshipMade(String type) {
    all.add(new Happening(Occurrence.relationshipMade(type), Optional.empty()));
  }

  void valuesWritten(int more) {
    values += more;
  }

  int values() {
    return values;
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
