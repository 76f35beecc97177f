package dev.muster.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.preset.Preset;
import dev.muster.row.RowLayout;
import dev.muster.rule.EffectRules;
import dev.muster.rule.ImportRules;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.SurplusColumns;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of the form {@code {"spec": …, "rules": …}}.
 *
 * @param spec what the CSV file looks like
 * @param rules which rows are valid, and whom they mean
 */
record SpecFile(CsvImportSpec spec, ImportRules rules) {

  private static final Set<String> FIELDS = Set.of("spec", "rules");

  SpecFile {
    checkFields(spec, rules);
    check("rules.resolver", rules.schemes(), schemes(spec));
  }

  /** Answers what a file says. */
  static SpecFile read(java.nio.file.Path file) {
    JsonNode tree = Json.read(file);
    try {
      return of(tree);
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.refused(file.toString(), e);
    }
  }

  /** This as a preset without a name of its own, under which nothing starts. */
  Preset preset() {
    return Preset.of("spec", spec, rules, EffectRules.defaults());
  }

  private static SpecFile of(JsonNode tree) {
    that(tree.isObject(), "must be an object with the fields spec and rules");
    tree.fieldNames()
        .forEachRemaining(
            name ->
                that(
                    FIELDS.contains(name),
                    name + " must not be there: the fields are " + new TreeSet<>(FIELDS)));
    that(tree.hasNonNull("spec"), "spec must be there");
    return new SpecFile(
        CsvImportSpec.fromJson(tree.get("spec").toString()),
        Optional.ofNullable(tree.get("rules"))
            .filter(rules -> !rules.isNull())
            .map(rules -> ImportRules.fromJson(rules.toString()))
            .orElseGet(ImportRules::none));
  }

  /** A rule about a field that no column fills would hold always or never. */
  private static void checkFields(CsvImportSpec spec, ImportRules rules) {
    if (spec.file().surplusColumns() != SurplusColumns.IMPORT && spec.file().families().isEmpty()) {
      Set<String> fields = schemes(spec);
      spec.columns().stream()
          .map(column -> spec.field(column.role()))
          .flatMap(Optional::stream)
          .map(RowLayout::nameOf)
          .forEach(fields::add);
      check("rules", rules.fields(), fields);
    }
  }

  private static Set<String> schemes(CsvImportSpec spec) {
    Set<String> names = new TreeSet<>();
    spec.schemes().stream().map(IdentifierScheme::name).forEach(names::add);
    return names;
  }

  private static void check(String where, Set<String> named, Set<String> there) {
    for (String name : named) {
      that(
          there.contains(name),
          where + " must name what the spec has " + there + ", was \"" + name + "\"");
    }
  }

  private static void that(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
