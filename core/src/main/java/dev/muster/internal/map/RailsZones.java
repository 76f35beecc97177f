package dev.muster.internal.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that Rails gives to time zones, such as {@code Eastern Time (US & Canada)}. */
final class RailsZones {

  private RailsZones() {}

  static Set<String> names() {
    return table().keySet();
  }

  /** The zone of the IANA database of each name. */
  static Map<String, String> table() {
    try (InputStream stream =
        Objects.requireNonNull(RailsZones.class.getResourceAsStream("rails-zones.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
