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
 */
public record EventAppend(EventKey key, String name, Instant time, Map<String, Object> properties) {

  public EventAppend {
    Checks.notBlank("name", name);
    properties = Values.copyOfMap(properties);
  }

  @Override
  public String toString() {
    return "EventAppend[" + properties.size() + " properties]";
  }
}
