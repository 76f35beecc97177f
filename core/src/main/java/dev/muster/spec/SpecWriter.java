package dev.muster.spec;

import dev.muster.internal.json.Json;
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
    tree.put("kind", SpecKind.of(spec).json());
    spec.about().name().ifPresent(name -> tree.put("name", name));
    spec.about().description().ifPresent(text -> tree.put("description", text));
    tree.put("columns", spec.columns().stream().map(ColumnJson::write).toList());
    file(spec.file(), tree);
    if (spec instanceof ObjectSpec objects) {
      tree.put("objectType", objects.objectType());
      tree.put("knownObjects", objects.knownObjects().name());
      tree.put("unknownObjects", objects.unknownObjects().name());
      return tree;
    }
    persons(spec, tree);
    if (spec instanceof EventSpec events) {
      tree.put("identity", events.identity().name());
      events.eventName().ifPresent(name -> tree.put("eventName", name));
    } else if (spec instanceof RelationshipSpec links) {
      links.objectType().ifPresent(type -> tree.put("objectType", type));
      tree.put("unknownObjects", links.unknownObjects().name());
    } else if (spec instanceof EventTotalsSpec totals) {
      tree.put("base", totals.base().names());
    }
    return tree;
  }

  private static void file(FileRules file, Map<String, Object> tree) {
    List<Map<String, Object>> families =
        file.families().stream().map(ColumnFamily::template).map(ColumnJson::write).toList();
    if (!families.isEmpty()) {
      tree.put("families", families);
    }
    tree.put("dialect", DialectJson.write(file.dialect()));
    tree.put("detection", file.detection().name());
    tree.put("limits", DialectJson.write(file.limits()));
    tree.put("blankCells", file.blankCells().name());
    tree.put("surplusColumns", file.surplusColumns().name());
    tree.put("headerMatch", file.headerMatch().name());
  }

  private static void persons(CsvImportSpec spec, Map<String, Object> tree) {
    PersonRules rules = spec.persons();
    if (spec instanceof PeopleSpec) {
      tree.put("knownPeople", rules.known().name());
    }
    tree.put("unknownPeople", rules.unknown().name());
    tree.put("ambiguousPeople", rules.ambiguous().name());
    rules.segment().ifPresent(name -> tree.put("segment", name));
  }
}
