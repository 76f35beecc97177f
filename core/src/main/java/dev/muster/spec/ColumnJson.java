package dev.muster.spec;

import dev.muster.internal.json.JsonFields;
import dev.muster.model.Path;
import dev.muster.model.Uniqueness;
import dev.muster.row.ValueMerge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns in JSON. */
final class ColumnJson {

  private ColumnJson() {}

  static Map<String, Object> write(Column column) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("header", column.header());
    if (!column.aliases().isEmpty()) {
      tree.put("aliases", column.aliases());
    }
    write(column.role(), tree);
    tree.put("type", TypeJson.write(column.type()));
    tree.put("presence", column.presence().name());
    if (RoleName.of(column.role()).holdsValues()) {
      tree.put("merge", column.merge().name());
      tree.put("bad", column.cells().bad().name());
    }
    write(column.cells(), tree);
    tree.put("sensitivity", column.notes().sensitivity().name());
    column.notes().example().ifPresent(text -> tree.put("example", text));
    column.notes().description().ifPresent(text -> tree.put("description", text));
    return tree;
  }

  private static void write(CellRules cells, Map<String, Object> tree) {
    cells.blank().ifPresent(rule -> tree.put("blank", rule.name()));
    cells.trim().ifPresent(rule -> tree.put("trim", rule.name()));
    cells.constant().ifPresent(text -> tree.put("constant", text));
    cells.whenBlank().ifPresent(text -> tree.put("whenBlank", text));
    cells.clearToken().ifPresent(text -> tree.put("clearToken", text));
    if (!cells.allowed().isEmpty()) {
      tree.put("allowed", cells.allowed());
    }
  }

  private static void write(ColumnRole role, Map<String, Object> tree) {
    tree.put("as", RoleName.of(role).json());
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      write(identifier, tree);
    } else if (role instanceof ColumnRole.Attribute attribute) {
      tree.put("path", attribute.path().names());
    } else if (role instanceof ColumnRole.Property property) {
      tree.put("name", property.name());
    } else if (role instanceof ColumnRole.EventProperty property) {
      tree.put("event", property.event());
      tree.put("name", property.name());
    } else if (role instanceof ColumnRole.EventTotal total) {
      tree.put("event", total.event());
      tree.put("part", total.part().name());
    }
  }

  private static void write(ColumnRole.PersonIdentifier identifier, Map<String, Object> tree) {
    IdentifierScheme scheme = identifier.scheme();
    tree.put("scheme", scheme.name());
    tree.put("canonical", scheme.canonical().name());
    tree.put("uniqueness", scheme.uniqueness().name());
    tree.put("change", scheme.change().name());
    tree.put("parts", (long) scheme.parts());
    tree.put("part", (long) identifier.part());
  }

  static Column read(JsonFields fields) {
    RoleName role = RoleName.of(fields.path(), fields.text("as"));
    Column plain = ofRole(role, fields);
    return new Column(
        role == RoleName.SKIPPED
            ? plain.header()
            : fields.optionalText("header").orElse(plain.header()),
        fields.optionalTexts("aliases").orElse(List.of()),
        plain.role(),
        TypeJson.read(fields, "type", plain.type()),
        fields.optionalEnum("presence", Presence.class).orElse(presence(fields, plain)),
        fields.optionalEnum("merge", ValueMerge.class).orElse(plain.merge()),
        cells(fields),
        new ColumnNotes(
            fields.optionalEnum("sensitivity", Sensitivity.class).orElse(Sensitivity.PLAIN),
            fields.optionalText("example"),
            fields.optionalText("description")));
  }

  private static Presence presence(JsonFields fields, Column plain) {
    return fields.has("constant") ? Presence.OPTIONAL : plain.presence();
  }

  private static CellRules cells(JsonFields fields) {
    return new CellRules(
        fields.optionalEnum("blank", BlankCell.class),
        fields.optionalEnum("trim", CellTrim.class),
        fields.optionalText("constant"),
        fields.optionalText("whenBlank"),
        fields.optionalText("clearToken"),
        fields.optionalTexts("allowed").orElse(List.of()),
        fields.optionalEnum("bad", BadCell.class).orElse(BadCell.REJECT_ROW));
  }

  private static Column ofRole(RoleName role, JsonFields fields) {
    return switch (role) {
      case IDENTIFIER -> Column.identifier(scheme(fields), fields.optionalInt("part").orElse(1));
      case ATTRIBUTE -> Column.attribute(path(fields));
      case PROPERTY -> Column.property(fields.text("name"));
      case EVENT_PROPERTY -> Column.property(fields.text("event"), fields.text("name"));
      case EVENT_NAME -> Column.eventName();
      case EVENT_TIME -> Column.eventTime();
      case EVENT_KEY -> Column.eventKey();
      case EVENT_TOTAL ->
          Column.total(fields.text("event"), fields.theEnum("part", TotalPart.class));
      case OBJECT_ID -> Column.objectId();
      case OBJECT_TYPE -> Column.objectType();
      case SKIPPED -> Column.skip(fields.text("header"));
    };
  }

  private static IdentifierScheme scheme(JsonFields fields) {
    IdentifierScheme plain = IdentifierScheme.unique(fields.text("scheme"));
    return new IdentifierScheme(
        plain.name(),
        fields.optionalEnum("canonical", Canonical.class).orElse(plain.canonical()),
        fields.optionalEnum("uniqueness", Uniqueness.class).orElse(plain.uniqueness()),
        fields.optionalEnum("change", IdentifierChange.class).orElse(plain.change()),
        fields.optionalInt("parts").orElse(plain.parts()));
  }

  private static Path path(JsonFields fields) {
    return Path.of(
        fields
            .optionalTexts("path")
            .orElseThrow(
                () -> new IllegalArgumentException(fields.path() + ".path must be there")));
  }
}
