package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.spec.CsvImportSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A spec as JSON that is easy to read and edit: a column a line, and next to nothing that is a
 * default.
 */
final class SpecPage {

  private static final String COLUMNS = "columns";

  /** Columns that are only attributes or the like: there is a spec without any one of them. */
  private static final Set<String> SPARE = Set.of("attribute", "property", "eventTime", "skipped");

  private final ObjectNode tree;

  private SpecPage(CsvImportSpec spec) {
    this.tree = (ObjectNode) Json.tree(spec.toJson());
  }

  /** Answers the page {@code {"spec": …}}. */
  static String of(CsvImportSpec spec) {
    return new SpecPage(spec).page();
  }

  private String page() {
    ObjectNode few = tree.deepCopy();
    few.set(COLUMNS, essential());
    CsvImportSpec whole = read(few);
    List<String> lines = new ArrayList<>();
    brief(few, Set.of("kind", COLUMNS, "unknownPeople"), shorter -> means(shorter, whole))
        .properties()
        .forEach(field -> lines.add("    " + Json.line(field.getKey()) + ": " + value(field)));
    return lines.stream().collect(Collectors.joining(",\n", "{\n  \"spec\": {\n", "\n  }\n}"));
  }

  private String value(Map.Entry<String, JsonNode> field) {
    return field.getKey().equals(COLUMNS) ? columns() : Json.spaced(field.getValue());
  }

  private String columns() {
    return columns(tree)
        .map(column -> "      " + Json.spaced(brief(column)))
        .collect(Collectors.joining(",\n", "[\n", "\n    ]"));
  }

  /** Answers a column as short as it can be, tried in a spec of little more than it. */
  private ObjectNode brief(ObjectNode column) {
    CsvImportSpec whole = read(with(column, column));
    return brief(column, Set.of("header", "as"), shorter -> means(with(column, shorter), whole));
  }

  private ObjectNode with(ObjectNode column, ObjectNode shorter) {
    ObjectNode few = tree.deepCopy();
    ArrayNode columns = few.putArray(COLUMNS);
    essential().forEach(each -> columns.add(each.equals(column) ? shorter : each));
    if (isSpare(column)) {
      columns.add(shorter);
    }
    return few;
  }

  private ArrayNode essential() {
    ArrayNode few = tree.arrayNode();
    columns(tree).filter(column -> !isSpare(column)).forEach(few::add);
    return few;
  }

  private static boolean isSpare(JsonNode column) {
    return SPARE.contains(column.get("as").asText());
  }

  /** Leaves out, one by one, the fields without which all stays the same. */
  private static ObjectNode brief(
      ObjectNode full, Set<String> kept, Predicate<ObjectNode> staysTheSame) {
    ObjectNode brief = full;
    for (Map.Entry<String, JsonNode> field : full.properties()) {
      ObjectNode without = brief.deepCopy();
      without.remove(field.getKey());
      if (!kept.contains(field.getKey()) && staysTheSame.test(without)) {
        brief = without;
      } else if (field.getValue() instanceof ObjectNode inner) {
        ObjectNode outer = brief.deepCopy();
        outer.set(
            field.getKey(),
            brief(
                inner,
                Set.of("name"),
                shorter -> staysTheSame.test(outer.deepCopy().set(field.getKey(), shorter))));
        brief = outer;
      }
    }
    return brief;
  }

  private static boolean means(ObjectNode json, CsvImportSpec spec) {
    try {
      return read(json).equals(spec);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static CsvImportSpec read(ObjectNode json) {
    return CsvImportSpec.fromJson(json.toString());
  }

  private static Stream<ObjectNode> columns(ObjectNode spec) {
    return StreamSupport.stream(spec.get(COLUMNS).spliterator(), false).map(ObjectNode.class::cast);
  }
}
