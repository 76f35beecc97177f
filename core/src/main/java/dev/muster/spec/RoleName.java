package dev.muster.spec;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The names of column roles in JSON. */
enum RoleName {
  IDENTIFIER("identifier", ColumnRole.PersonIdentifier.class),
  ATTRIBUTE("attribute", ColumnRole.Attribute.class),
  PROPERTY("property", ColumnRole.Property.class),
  EVENT_NAME("eventName", ColumnRole.EventName.class),
  EVENT_TIME("eventTime", ColumnRole.EventTime.class),
  EVENT_KEY("eventKey", ColumnRole.EventKeyText.class),
  SKIPPED("skipped", ColumnRole.Skipped.class);

  private final String json;
  private final Class<? extends ColumnRole> role;

  RoleName(String json, Class<? extends ColumnRole> role) {
    this.json = json;
    this.role = role;
  }

  String json() {
    return json;
  }

  static RoleName of(ColumnRole role) {
    return Arrays.stream(values())
        .filter(name -> name.role.isInstance(role))
        .findFirst()
        .orElseThrow();
  }

  static RoleName of(String path, String json) {
    return Arrays.stream(values())
        .filter(name -> name.json.equals(json))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    path
                        + ".as must be one of "
                        + Arrays.stream(values()).map(RoleName::json).collect(Collectors.toList())
                        + ", was \""
                        + json
                        + "\""));
  }
}
