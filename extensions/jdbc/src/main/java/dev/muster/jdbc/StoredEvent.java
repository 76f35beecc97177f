package dev.muster.jdbc;

import dev.muster.model.EventKey;
import dev.muster.model.EventVisibility;
import dev.muster.model.Values;
import java.time.Instant;
import java.util.Map;

/**
 * An event of a contact, as it is stored.
 *
 * <p>Immutable. {@link #toString()} shows neither name nor properties.
 *
 * @param key what makes it one and the same
 * @param name what happened
 * @param time when
 * @param properties a map of {@link Values}
 * @param visibility where it is shown and counted
 */
public record StoredEvent(
    EventKey key,
    String name,
    Instant time,
    Map<String, Object> properties,
    EventVisibility visibility) {

  public StoredEvent {
    properties = Values.copyOfMap(properties);
  }

  @Override
  public String toString() {
    return "StoredEvent[" + properties.size() + " properties]";
  }
}
