package dev.muster.spec;

import dev.muster.internal.json.JsonFields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Types in JSON: a name, or an object with the name and options. */
final class TypeJson {

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  "text",
                  "integer",
                  "decimal",
                  "boolean",
                  "date",
                  "dateTime",
                  "json",
                  "list",
                  "detected"),
              Arrays.stream(TextFormat.values()).map(TextFormat::json))
          .toList();

  private TypeJson() {}

  static Object write(ValueType type) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", type.name());
    if (type instanceof ValueType.TrueOrFalse words) {
      tree.put("yes", words.yes());
      tree.put("no", words.no());
    } else if (type instanceof ValueType.Date date) {
      tree.put("pattern", date.form().pattern());
    } else if (type instanceof ValueType.DateTime dateTime) {
      tree.put("forms", forms(dateTime.forms()));
      dateTime.zone().map(ZoneId::getId).ifPresent(zone -> tree.put("zone", zone));
      tree.put("gap", dateTime.gap().name());
      tree.put("overlap", dateTime.overlap().name());
    } else if (type instanceof ValueType.Json json) {
      tree.put("maxChars", (long) json.maxChars());
      tree.put("maxDepth", (long) json.maxDepth());
    } else if (type instanceof ValueType.ListOf list) {
      tree.put("of", write(list.element()));
      tree.put("separator", list.separator());
    }
    return tree.size() == 1 ? type.name() : tree;
  }

  private static List<Object> forms(List<TimeForm> forms) {
    return forms.stream()
        .map(form -> form.kind() == TimeForm.Kind.PATTERN ? form.pattern() : form.kind().name())
        .<Object>map(text -> text)
        .toList();
  }

  static ValueType read(JsonFields fields, String name, ValueType plain) {
    if (fields.isText(name)) {
      return plainType(fields.path() + "." + name, fields.text(name));
    }
    return fields.optionalObject(name, TypeJson::fullType).orElse(plain);
  }

  private static ValueType fullType(JsonFields fields) {
    String name = fields.text("name");
    return switch (name) {
      case "boolean" ->
          new ValueType.TrueOrFalse(
              fields.optionalTexts("yes").orElse(List.of("true")),
              fields.optionalTexts("no").orElse(List.of("false")));
      case "date" -> ValueType.date(fields.optionalText("pattern").orElse("uuuu-MM-dd"));
      case "dateTime" -> dateTime(fields);
      case "json" ->
          new ValueType.Json(
              fields.optionalInt("maxChars").orElse(64 << 10),
              fields.optionalInt("maxDepth").orElse(32));
      case "list" ->
          ValueType.listOf(
              read(fields, "of", ValueType.text()), fields.optionalText("separator").orElse(";"));
      default -> plainType(fields.path() + ".name", name);
    };
  }

  private static ValueType dateTime(JsonFields fields) {
    return new ValueType.DateTime(
        forms(fields),
        fields.optionalText("zone").map(TypeJson::zone),
        fields.optionalEnum("gap", TimeInGap.class).orElse(TimeInGap.REJECT),
        fields.optionalEnum("overlap", TimeInOverlap.class).orElse(TimeInOverlap.REJECT));
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
      case "list" -> ValueType.listOf(ValueType.text(), ";");
      case "detected" -> ValueType.detected();
      default ->
          format(name)
              .map(ValueType::text)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          path + " must be one of " + NAMES + ", was \"" + name + "\""));
    };
  }

  private static Optional<TextFormat> format(String name) {
    return Arrays.stream(TextFormat.values())
        .filter(format -> format.json().equals(name))
        .findFirst();
  }

  private static List<TimeForm> forms(JsonFields fields) {
    return fields.optionalTexts("forms").orElse(List.of(TimeForm.Kind.ISO.name())).stream()
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
