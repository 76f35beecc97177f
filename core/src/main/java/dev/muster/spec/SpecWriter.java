package dev.muster.spec;

import dev.muster.internal.json.Json;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes specs as JSON: every option in full, so that a stored spec means the same for ever. */
final class SpecWriter {

  private SpecWriter() {}

  static String write(CsvImportSpec spec) {
    return Json.indented(tree(spec));
  }

  private static Map<String, Object> tree(CsvImportSpec spec) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", spec instanceof PeopleSpec ? "people" : "events");
    tree.put("columns", spec.columns().stream().map(SpecWriter::column).toList());
    tree.put("dialect", DialectJson.write(spec.file().dialect()));
    tree.put("detection", spec.file().detection().name());
    tree.put("limits", DialectJson.write(spec.file().limits()));
    tree.put("blankCells", spec.file().blankCells().name());
    tree.put("surplusColumns", spec.file().surplusColumns().name());
    tree.put("headerMatch", spec.file().headerMatch().name());
    if (spec instanceof PeopleSpec people) {
      tree.put("knownPeople", people.knownPeople().name());
    }
    tree.put("unknownPeople", spec.unknownPeople().name());
    if (spec instanceof EventSpec events) {
      tree.put("identity", events.identity().name());
      events.eventName().ifPresent(name -> tree.put("eventName", name));
    }
    return tree;
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("header", column.header());
    role(column.role(), tree);
    tree.put("type", type(column.type()));
    tree.put("presence", column.presence().name());
    column.blank().ifPresent(rule -> tree.put("blank", rule.name()));
    column.trim().ifPresent(rule -> tree.put("trim", rule.name()));
    return tree;
  }

  private static void role(ColumnRole role, Map<String, Object> tree) {
    tree.put("as", RoleName.of(role).json());
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      tree.put("scheme", identifier.scheme().name());
      tree.put("canonical", identifier.scheme().canonical().name());
      tree.put("uniqueness", identifier.scheme().uniqueness().name());
    } else if (role instanceof ColumnRole.Attribute attribute) {
      tree.put("path", attribute.path().names());
    } else if (role instanceof ColumnRole.Property property) {
      tree.put("name", property.name());
    }
  }

  private static Object type(ValueType type) {
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
    } else if (type instanceof ValueType.Json json) {
      tree.put("maxChars", (long) json.maxChars());
      tree.put("maxDepth", (long) json.maxDepth());
    }
    return tree.size() == 1 ? type.name() : tree;
  }

  private static List<Object> forms(List<TimeForm> forms) {
    return forms.stream()
        .map(form -> form.kind() == TimeForm.Kind.PATTERN ? form.pattern() : form.kind().name())
        .<Object>map(text -> text)
        .toList();
  }
}
