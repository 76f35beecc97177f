package dev.muster.model;

import java.time.Instant;
import java.util.Map;

/**
 * An event to append to a contact.
 *
 * <p>Immutable. {@link #toString()} shows neither name nor properties.
 *
 * @param key what makes the event one and the same
 * @param name what happened
 * @param time when it happened
 * @param properties a map of {@link Values}
 * @param visibility where it is shown and counted
 */
public record EventAppend(
    EventKey key,
    String name,
    Instant time,
    Map<String, Object> properties,
    EventVisibility visibility) {

  public EventAppend {
    Checks.notBlank("name", name);
    properties = Values.copyOfMap(properties);
  }

  /** Makes an event that is seen everywhere. */
  public EventAppend(EventKey key, String name, Instant time, Map<String, Object> properties) {
    this(key, name, time, properties, EventVisibility.EVERYWHERE);
  }

  /** Answers this event, seen elsewhere. */
  public EventAppend seen(EventVisibility where) {
    return where == visibility ? this : new EventAppend(key, name, time, properties, where);
  }

  @Override
  public String toString() {
    return "EventAppend[" + properties.size() + " properties]";
  }
}
