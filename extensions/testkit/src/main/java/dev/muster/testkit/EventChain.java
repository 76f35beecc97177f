package dev.muster.testkit;

import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  EventChain without(List<EventKey> keys) {
    return keys.isEmpty()
        ? this
        : EMPTY.plus(toList().stream().filter(event -> !keys.contains(event.key())).toList());
  }

  boolean hasAll(List<EventKey> keys) {
    return keys.isEmpty()
        || toList().stream().map(EventAppend::key).collect(Collectors.toSet()).containsAll(keys);
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
