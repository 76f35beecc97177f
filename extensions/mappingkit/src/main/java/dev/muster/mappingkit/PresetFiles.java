package dev.muster.mappingkit;

import dev.muster.preset.Preset;
import dev.muster.preset.PresetKind;
import dev.muster.preset.PresetOption;
import dev.muster.preset.Presets;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnFamily;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Presence;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Files for presets: every preset there is, with every choice of its options.
 *
 * <p>Stateless.
 */
public final class PresetFiles {

  private static final List<String> HOSTILE =
      List.of(
          "+4917612345678",
          "-5",
          "=1+1",
          "@SUM(1)",
          "'x",
          "'\u2063=1",
          "\t=1",
          "a\tb",
          "say \"hi\"",
          "\"",
          "🙂",
          "two\nlines",
          "=1\r\n=2",
          "1,2\n3,4,5,6\n7",
          "\uFF1D1",
          "a|b;c");
  private static final List<String> WORDS = List.of("x", "free", "pro", "1", "true", "old");
  private static final List<String> SURPLUS = List.of("plan", "=extra");

  private PresetFiles() {}

  /** Answers presets of every kind, with every choice of their options that there may be. */
  public static Arbitrary<Preset> presets() {
    return Arbitraries.of(Presets.all()).flatMap(PresetFiles::presets);
  }

  private static Arbitrary<Preset> presets(PresetKind kind) {
    return Combinators.combine(kind.options().stream().map(PresetFiles::choices).toList())
        .as(PresetFiles::chosen)
        .map(chosen -> preset(kind, chosen))
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Arbitrary<Map<String, String>> choices(PresetOption option) {
    List<Map<String, String>> choices = new ArrayList<>();
    choices.add(Map.of());
    option.values().forEach(value -> choices.add(Map.of(option.name(), value)));
    if (option.name().equals("segment")) {
      choices.add(Map.of(option.name(), "vip"));
    }
    return Arbitraries.of(choices);
  }

  private static Map<String, String> chosen(List<Map<String, String>> choices) {
    Map<String, String> chosen = new HashMap<>();
    choices.forEach(chosen::putAll);
    return chosen;
  }

  private static Optional<Preset> preset(PresetKind kind, Map<String, String> chosen) {
    try {
      return Optional.of(kind.preset(chosen));
    } catch (IllegalArgumentException e) {
      // These choices contradict each other.
      return Optional.empty();
    }
  }

  /**
   * Answers files in which the same few people, events and objects come again and again, with blank
   * cells, cells that cannot be read, and such as a spreadsheet program would take for formulas.
   */
  public static Arbitrary<PresetFile> wild(Preset preset, int records) {
    return columns(preset.spec())
        .flatMap(
            columns ->
                row(columns)
                    .list()
                    .ofMaxSize(records)
                    .map(rows -> PresetFile.of(preset, columns, rows)));
  }

  /** Answers two wild files for any preset, to be imported one after the other. */
  public static Arbitrary<Tuple.Tuple2<PresetFile, PresetFile>> pairs(int records) {
    return presets()
        .flatMap(
            preset ->
                Combinators.combine(wild(preset, records), wild(preset, records)).as(Tuple::of));
  }

  /** Answers files of people, and of objects, who are all different; most cells can be read. */
  public static Arbitrary<PresetFile> tame(Preset preset, int records) {
    return columns(preset.spec())
        .flatMap(
            columns ->
                Arbitraries.integers()
                    .between(1, records)
                    .flatMap(size -> rows(columns, size))
                    .map(rows -> PresetFile.of(preset, columns, rows)));
  }

  private static Arbitrary<List<List<String>>> rows(List<Column> columns, int size) {
    List<Arbitrary<List<String>>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int number = i;
      rows.add(
          Combinators.combine(
                  columns.stream().map(column -> PresetFiles.tame(column, number)).toList())
              .as(List::copyOf));
    }
    return Combinators.combine(rows).as(List::copyOf);
  }

  /** What tells people and things apart is always there; other columns come and go. */
  private static Arbitrary<List<Column>> columns(CsvImportSpec spec) {
    List<Column> always = new ArrayList<>();
    List<Column> others = new ArrayList<>();
    for (Column column : spec.columns()) {
      boolean needed = column.presence() != Presence.OPTIONAL || !isValue(column.role());
      (needed ? always : others).add(column);
    }
    spec.file().families().forEach(family -> others.addAll(members(family)));
    if (spec.file().surplusColumns() == SurplusColumns.IMPORT) {
      SURPLUS.stream()
          .filter(name -> spec.columns().stream().noneMatch(each -> each.header().equals(name)))
          .forEach(name -> others.add(Column.attribute(name)));
    }
    return Arbitraries.subsetOf(others)
        .map(
            some -> {
              List<Column> all = new ArrayList<>(always);
              others.stream()
                  .filter(some::contains)
                  .filter(column -> all.stream().noneMatch(other -> fills(spec, other, column)))
                  .forEach(all::add);
              return all;
            })
        .flatMap(Arbitraries::shuffle);
  }

  /** Whether a column fills what another fills, or all of what that fills a part of. */
  private static boolean fills(CsvImportSpec spec, Column whole, Column part) {
    return spec.field(whole.role())
        .flatMap(
            outer -> spec.field(part.role()).map(inner -> isWithin(inner.names(), outer.names())))
        .orElse(false);
  }

  private static boolean isWithin(List<String> inner, List<String> outer) {
    return inner.size() >= outer.size() && inner.subList(0, outer.size()).equals(outer);
  }

  private static List<Column> members(ColumnFamily family) {
    String header = family.template().header().replace("{event}", "buys");
    return List.of("1", "size").stream()
        .flatMap(word -> family.column(header.replaceAll("\\{[a-zA-Z]+}", word)).stream())
        .distinct()
        .toList();
  }

  static boolean isValue(ColumnRole role) {
    return role instanceof ColumnRole.Attribute
        || role instanceof ColumnRole.Property
        || role instanceof ColumnRole.EventProperty
        || role instanceof ColumnRole.EventTotal
        || role instanceof ColumnRole.Skipped;
  }

  private static Arbitrary<List<String>> row(List<Column> columns) {
    return Combinators.combine(columns.stream().map(PresetFiles::wild).toList()).as(List::copyOf);
  }

  private static Arbitrary<String> wild(Column column) {
    Arbitrary<String> some =
        Arbitraries.integers()
            .between(0, PresetWorld.PEOPLE + 1)
            .flatMap(number -> tame(column, number));
    return Arbitraries.frequencyOf(
        Tuple.of(12, some),
        Tuple.of(1, Arbitraries.just("")),
        Tuple.of(1, Arbitraries.of(WORDS)),
        Tuple.of(1, Arbitraries.of(HOSTILE)));
  }

  private static Arbitrary<String> tame(Column column, int number) {
    if (column.role() instanceof ColumnRole.PersonIdentifier role) {
      return Arbitraries.of(PresetWorld.texts(role.scheme(), role.part(), number));
    }
    if (column.role() instanceof ColumnRole.ObjectId) {
      return Arbitraries.just(PresetWorld.object(number));
    }
    if (column.role() instanceof ColumnRole.ObjectType) {
      return Arbitraries.just(PresetWorld.OBJECT_TYPE);
    }
    if (column.role() instanceof ColumnRole.EventName) {
      return Arbitraries.of("buys", "sells");
    }
    List<String> allowed = column.cells().allowed();
    Arbitrary<String> good =
        allowed.isEmpty()
            ? CellArbitraries.of(column.type()).map(Cell::text)
            : Arbitraries.of(allowed);
    boolean takesAll =
        column.type() instanceof ValueType.Text || column.type() instanceof ValueType.Detected;
    return allowed.isEmpty() && takesAll && isValue(column.role())
        ? Arbitraries.frequencyOf(
            Tuple.of(3, good),
            Tuple.of(1, Arbitraries.of(WORDS)),
            Tuple.of(1, Arbitraries.of(HOSTILE)))
        : good;
  }
}
