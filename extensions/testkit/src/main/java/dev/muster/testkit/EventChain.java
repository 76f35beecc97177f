package dev.muster.testkit;

import dev.muster.model.EventAppend;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Events in order, immutable, with an append that costs the same however many there are. */
record EventChain(Optional<EventAppend> last, Optional<EventChain> before) {

  static final EventChain EMPTY = new EventChain(Optional.empty(), Optional.empty());

  EventChain plus(List<EventAppend> events) {
    EventChain chain = this;
    for (EventAppend event : events) {
      chain = new EventChain(Optional.of(event), Optional.of(chain));
    }
    return chain;
  }

  List<EventAppend> toList() {
    Deque<EventAppend> events = new ArrayDeque<>();
    EventChain at = this;
    while (at.last.isPresent()) {
      events.push(at.last.get());
      at = at.before.orElse(EMPTY);
    }
    return List.copyOf(events);
  }
}
