package dev.muster.row;

import dev.muster.model.EventKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an events row says happened.
 *
 * <p>Immutable. {@link #toString()} shows none of it.
 *
 * @param key what makes the event one and the same
 * @param name what happened
 * @param time when, if the file says so
 * @param properties in column order, a map of {@link dev.muster.model.Values}
 */
public record EventData(
    EventKey key, String name, Optional<Instant> time, Map<String, Object> properties) {

  @Override
  public String toString() {
    return "EventData[" + properties.size() + " properties]";
  }
}
