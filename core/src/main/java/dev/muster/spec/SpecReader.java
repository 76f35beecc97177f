package dev.muster.spec;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.model.Path;
import dev.muster.model.Uniqueness;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Reads specs from JSON; what is left out has its default. */
final class SpecReader {

  private SpecReader() {}

  static CsvImportSpec read(String json) {
    return Json.object("spec", json).readBy(SpecReader::spec);
  }

  private static CsvImportSpec spec(JsonFields fields) {
    String kind = fields.text("kind");
    if (kind.equals("people")) {
      return people(fields);
    }
    if (kind.equals("events")) {
      return events(fields);
    }
    throw new IllegalArgumentException(
        fields.path() + ".kind must be people or events, was \"" + kind + "\"");
  }

  private static PeopleSpec people(JsonFields fields) {
    PeopleSpec.Builder builder = CsvImportSpec.people();
    common(fields, builder);
    fields.optionalEnum("knownPeople", KnownPeople.class).ifPresent(builder::knownPeople);
    fields.optionalEnum("unknownPeople", UnknownPeople.class).ifPresent(builder::unknownPeople);
    return builder.build();
  }

  private static EventSpec events(JsonFields fields) {
    EventSpec.Builder builder = CsvImportSpec.events();
    common(fields, builder);
    fields.optionalEnum("unknownPeople", UnknownPeople.class).ifPresent(builder::unknownPeople);
    fields.optionalEnum("identity", EventIdentity.class).ifPresent(builder::identity);
    fields.optionalText("eventName").ifPresent(builder::everyEventNamed);
    return builder.build();
  }

  private static void common(JsonFields fields, SpecBuilder<?> builder) {
    builder.columns(fields.objects("columns", SpecReader::column));
    fields.optionalObject("dialect", DialectJson::dialect).ifPresent(builder::dialect);
    fields.optionalEnum("detection", Detection.class).ifPresent(builder::detection);
    fields.optionalObject("limits", DialectJson::limits).ifPresent(builder::limits);
    fields.optionalEnum("blankCells", BlankCell.class).ifPresent(builder::blankCells);
    fields.optionalEnum("surplusColumns", SurplusColumns.class).ifPresent(builder::surplusColumns);
    fields.optionalEnum("headerMatch", HeaderMatch.class).ifPresent(builder::headerMatch);
  }

  private static Column column(JsonFields fields) {
    RoleName role = RoleName.of(fields.path(), fields.text("as"));
    Column plain = ofRole(role, fields);
    return new Column(
        role == RoleName.SKIPPED
            ? plain.header()
            : fields.optionalText("header").orElse(plain.header()),
        plain.role(),
        type(fields, plain.type()),
        fields.optionalEnum("presence", Presence.class).orElse(plain.presence()),
        fields.optionalEnum("blank", BlankCell.class),
        fields.optionalEnum("trim", CellTrim.class));
  }

  private static Column ofRole(RoleName role, JsonFields fields) {
    return switch (role) {
      case IDENTIFIER -> Column.identifier(scheme(fields));
      case ATTRIBUTE -> Column.attribute(path(fields));
      case PROPERTY -> Column.property(fields.text("name"));
      case EVENT_NAME -> Column.eventName();
      case EVENT_TIME -> Column.eventTime();
      case EVENT_KEY -> Column.eventKey();
      case SKIPPED -> Column.skip(fields.text("header"));
    };
  }

  private static IdentifierScheme scheme(JsonFields fields) {
    IdentifierScheme plain = IdentifierScheme.unique(fields.text("scheme"));
    return new IdentifierScheme(
        plain.name(),
        fields.optionalEnum("canonical", Canonical.class).orElse(plain.canonical()),
        fields.optionalEnum("uniqueness", Uniqueness.class).orElse(plain.uniqueness()));
  }

  private static Path path(JsonFields fields) {
    return Path.of(
        fields
            .optionalTexts("path")
            .orElseThrow(
                () -> new IllegalArgumentException(fields.path() + ".path must be there")));
  }

  private static ValueType type(JsonFields fields, ValueType plain) {
    if (fields.isText("type")) {
      return plainType(fields.path() + ".type", fields.text("type"));
    }
    return fields.optionalObject("type", SpecReader::fullType).orElse(plain);
  }

  private static ValueType fullType(JsonFields fields) {
    String name = fields.text("name");
    return switch (name) {
      case "boolean" ->
          new ValueType.TrueOrFalse(
              fields.optionalTexts("yes").orElse(List.of("true")),
              fields.optionalTexts("no").orElse(List.of("false")));
      case "date" -> ValueType.date(fields.optionalText("pattern").orElse("uuuu-MM-dd"));
      case "dateTime" ->
          new ValueType.DateTime(
              forms(fields.optionalTexts("forms").orElse(List.of(TimeForm.Kind.ISO.name()))),
              fields.optionalText("zone").map(SpecReader::zone));
      case "json" ->
          new ValueType.Json(
              fields.optionalInt("maxChars").orElse(64 << 10),
              fields.optionalInt("maxDepth").orElse(32));
      default -> plainType(fields.path() + ".name", name);
    };
  }

  private static ValueType plainType(String path, String name) {
    return switch (name) {
      case "text" -> ValueType.text();
      case "integer" -> ValueType.integer();
      case "decimal" -> ValueType.decimal();
      case "boolean" -> ValueType.trueOrFalse();
      case "date" -> ValueType.date();
      case "dateTime" -> ValueType.dateTime();
      case "json" -> ValueType.json();
      default ->
          throw new IllegalArgumentException(
              path
                  + " must be text, integer, decimal, boolean, date, dateTime or json, was \""
                  + name
                  + "\"");
    };
  }

  private static List<TimeForm> forms(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                switch (text) {
                  case "ISO" -> TimeForm.iso();
                  case "UNIX_SECONDS" -> TimeForm.unixSeconds();
                  default -> TimeForm.pattern(text);
                })
        .toList();
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("zone must be known, was \"" + id + "\"", e);
    }
  }
}
