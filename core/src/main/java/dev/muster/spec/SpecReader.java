package dev.muster.spec;

import dev.muster.internal.json.Json;
import dev.muster.internal.json.JsonFields;
import dev.muster.model.Path;

/** Reads specs from JSON; what is left out has its default. */
final class SpecReader {

  private SpecReader() {}

  static CsvImportSpec read(String json) {
    return Json.object("spec", json).readBy(SpecReader::spec);
  }

  private static CsvImportSpec spec(JsonFields fields) {
    String word = fields.text("kind");
    SpecKind kind =
        SpecKind.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        fields.path()
                            + ".kind must be one of "
                            + SpecKind.all()
                            + ", was \""
                            + word
                            + "\""));
    return switch (kind) {
      case PEOPLE -> people(fields);
      case EVENTS -> events(fields);
      case OBJECTS -> objects(fields);
      case RELATIONSHIPS -> relationships(fields);
      case EVENT_TOTALS -> eventTotals(fields);
    };
  }

  private static PeopleSpec people(JsonFields fields) {
    PeopleSpec.Builder builder = persons(fields, CsvImportSpec.people());
    fields.optionalEnum("knownPeople", KnownPeople.class).ifPresent(builder::knownPeople);
    return builder.build();
  }

  private static EventSpec events(JsonFields fields) {
    EventSpec.Builder builder = persons(fields, CsvImportSpec.events());
    fields.optionalEnum("identity", EventIdentity.class).ifPresent(builder::identity);
    fields.optionalText("eventName").ifPresent(builder::everyEventNamed);
    return builder.build();
  }

  private static ObjectSpec objects(JsonFields fields) {
    ObjectSpec.Builder builder = common(fields, CsvImportSpec.objects(fields.text("objectType")));
    fields.optionalEnum("knownObjects", KnownObjects.class).ifPresent(builder::knownObjects);
    fields.optionalEnum("unknownObjects", UnknownObjects.class).ifPresent(builder::unknownObjects);
    return builder.build();
  }

  private static RelationshipSpec relationships(JsonFields fields) {
    RelationshipSpec.Builder builder = persons(fields, CsvImportSpec.relationships());
    fields.optionalText("objectType").ifPresent(builder::everyObjectOf);
    fields.optionalEnum("unknownObjects", UnknownObjects.class).ifPresent(builder::unknownObjects);
    return builder.build();
  }

  private static EventTotalsSpec eventTotals(JsonFields fields) {
    EventTotalsSpec.Builder builder = persons(fields, CsvImportSpec.eventTotals());
    fields.optionalTexts("base").map(Path::of).ifPresent(builder::base);
    return builder.build();
  }

  private static <B extends PersonSpecBuilder<?, B>> B persons(JsonFields fields, B builder) {
    common(fields, builder);
    fields.optionalEnum("unknownPeople", UnknownPeople.class).ifPresent(builder::unknownPeople);
    fields
        .optionalEnum("ambiguousPeople", AmbiguousPeople.class)
        .ifPresent(builder::ambiguousPeople);
    fields.optionalText("segment").ifPresent(builder::joinSegment);
    return builder;
  }

  private static <B extends SpecBuilder<?, B>> B common(JsonFields fields, B builder) {
    fields.optionalText("name").ifPresent(builder::name);
    fields.optionalText("description").ifPresent(builder::description);
    builder.columns(fields.objects("columns", ColumnJson::read));
    fields.objects("families", ColumnJson::read).forEach(builder::family);
    fields.optionalObject("dialect", DialectJson::dialect).ifPresent(builder::dialect);
    fields.optionalEnum("detection", Detection.class).ifPresent(builder::detection);
    fields.optionalObject("limits", DialectJson::limits).ifPresent(builder::limits);
    fields.optionalEnum("blankCells", BlankCell.class).ifPresent(builder::blankCells);
    fields.optionalEnum("surplusColumns", SurplusColumns.class).ifPresent(builder::surplusColumns);
    fields.optionalEnum("headerMatch", HeaderMatch.class).ifPresent(builder::headerMatch);
    return builder;
  }
}
