package dev.muster.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of spec, as JSON calls them. */
enum SpecKind {
  PEOPLE("people", PeopleSpec.class),
  EVENTS("events", EventSpec.class),
  OBJECTS("objects", ObjectSpec.class),
  RELATIONSHIPS("relationships", RelationshipSpec.class),
  EVENT_TOTALS("eventTotals", EventTotalsSpec.class);

  private final String json;
  private final Class<? extends CsvImportSpec> type;

  SpecKind(String json, Class<? extends CsvImportSpec> type) {
    this.json = json;
    this.type = type;
  }

  String json() {
    return json;
  }

  static SpecKind of(CsvImportSpec spec) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.isInstance(spec))
        .findFirst()
        .orElseThrow();
  }

  static Optional<SpecKind> of(String json) {
    return Arrays.stream(values()).filter(kind -> kind.json.equals(json)).findFirst();
  }

  static List<String> all() {
    return Arrays.stream(values()).map(SpecKind::json).toList();
  }
}
