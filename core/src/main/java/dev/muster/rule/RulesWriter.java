package dev.muster.rule;

import dev.muster.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes rules as JSON: every option in full. */
final class RulesWriter {

  private RulesWriter() {}

  static String write(ImportRules rules) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("validators", single(rules.validator()).stream().map(RulesWriter::validator).toList());
    rules.resolver().map(RulesWriter::order).ifPresent(order -> tree.put("resolver", order));
    return Json.indented(tree);
  }

  static Set<String> schemes(ImportRules rules) {
    return new LinkedHashSet<>(rules.resolver().map(RulesWriter::order).orElse(List.of()));
  }

  static Set<String> fields(ImportRules rules) {
    Set<String> fields = new LinkedHashSet<>();
    for (RowValidator rule : single(rules.validator())) {
      if (rule instanceof RequiredFields required) {
        fields.addAll(required.fields());
      } else {
        fields.add((String) validator(rule).get("field"));
      }
    }
    return fields;
  }

  private static List<RowValidator> single(RowValidator validator) {
    return validator instanceof AllOf all
        ? all.rules().stream().flatMap(rule -> single(rule).stream()).toList()
        : List.of(validator);
  }

  private static List<String> order(IdentifierResolver resolver) {
    if (resolver instanceof ByFirstOf first) {
      return first.schemes();
    }
    throw new IllegalArgumentException("resolver must be a built-in one, was the host's own");
  }

  private static Map<String, Object> validator(RowValidator rule) {
    if (rule instanceof RequiredFields required) {
      return tree("required", "fields", required.fields());
    }
    if (rule instanceof EmailSyntax email) {
      return tree("emailSyntax", "field", email.field());
    }
    if (rule instanceof OneOf oneOf) {
      return with(tree("oneOf", "field", oneOf.field()), "values", oneOf.allowed());
    }
    if (rule instanceof TextLength length) {
      Map<String, Object> tree = tree("length", "field", length.field());
      return with(with(tree, "min", (long) length.min()), "max", (long) length.max());
    }
    if (rule instanceof TextPattern pattern) {
      return with(tree("pattern", "field", pattern.field()), "regex", pattern.regex());
    }
    throw new IllegalArgumentException("validator must be a built-in one, was the host's own");
  }

  private static Map<String, Object> tree(String rule, String name, Object value) {
    return with(with(new LinkedHashMap<>(), "rule", rule), name, value);
  }

  private static Map<String, Object> with(Map<String, Object> tree, String name, Object value) {
    tree.put(name, value);
    return tree;
  }
}
