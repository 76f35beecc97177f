package dev.muster.spec;

import java.util.Arrays;
import java.util.List;

/** The names of column roles in JSON. */
enum RoleName {
  IDENTIFIER("identifier", ColumnRole.PersonIdentifier.class),
  ATTRIBUTE("attribute", ColumnRole.Attribute.class),
  PROPERTY("property", ColumnRole.Property.class),
  EVENT_PROPERTY("eventProperty", ColumnRole.EventProperty.class),
  EVENT_NAME("eventName", ColumnRole.EventName.class),
  EVENT_TIME("eventTime", ColumnRole.EventTime.class),
  EVENT_KEY("eventKey", ColumnRole.EventKeyText.class),
  EVENT_TOTAL("eventTotal", ColumnRole.EventTotal.class),
  OBJECT_ID("objectId", ColumnRole.ObjectId.class),
  OBJECT_TYPE("objectType", ColumnRole.ObjectType.class),
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

  /** Whether cells of the role are values of a type, and not names or identifiers. */
  boolean holdsValues() {
    return switch (this) {
      case ATTRIBUTE, PROPERTY, EVENT_PROPERTY, EVENT_TOTAL -> true;
      default -> false;
    };
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
                    path + ".as must be one of " + all() + ", was \"" + json + "\""));
  }

  private static List<String> all() {
    return Arrays.stream(values()).map(RoleName::json).toList();
  }

  @Override
  public String toString() {
    return json;
  }
}
