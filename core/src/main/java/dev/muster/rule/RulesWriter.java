package dev.muster.rule;

import dev.muster.internal.json.Json;
import dev.muster.row.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rules as JSON: every option in full. */
final class RulesWriter {

  private RulesWriter() {}

  static String write(ImportRules rules) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(
        "validators",
        AllOf.single(rules.validator()).stream().map(RulesWriter::validator).toList());
    tree.put("fileChecks", rules.fileChecks().stream().map(FileCheck::toTree).toList());
    rules.resolver().map(RulesWriter::order).ifPresent(order -> tree.put("resolver", order));
    return Json.indented(tree);
  }

  static List<String> order(IdentifierResolver resolver) {
    if (resolver instanceof ByFirstOf first) {
      return first.schemes();
    }
    throw new IllegalArgumentException("resolver must be a built-in one, was the host's own");
  }

  private static Map<String, Object> validator(RowValidator rule) {
    if (rule instanceof AsWarning warning) {
      Map<String, Object> tree = validator(warning.rule());
      tree.put("severity", Severity.WARNING.name());
      return tree;
    }
    if (rule instanceof BuiltIn builtIn) {
      return builtIn.tree();
    }
    throw new IllegalArgumentException("validator must be a built-in one, was the host's own");
  }
}
