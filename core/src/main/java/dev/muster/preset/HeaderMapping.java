package dev.muster.preset;

import dev.muster.model.Path;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator says of the headers of a file: which attribute a column fills, and which columns
 * are passed over.
 *
 * <p>Immutable.
 *
 * @param attributes by header
 * @param skipped headers
 */
public record HeaderMapping(Map<String, String> attributes, Set<String> skipped) {

  public HeaderMapping {
    attributes = Map.copyOf(attributes);
    skipped = Set.copyOf(skipped);
  }

  /** Nothing is said. */
  public static HeaderMapping none() {
    return new HeaderMapping(Map.of(), Set.of());
  }

  HeaderMapping with(String header, String attribute) {
    mustBeNew(header);
    if (attributes.containsValue(attribute)) {
      throw new IllegalArgumentException(
          "attribute '" + attribute + "' must be mapped from one header, was mapped from two");
    }
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(header, attribute);
    return new HeaderMapping(more, skipped);
  }

  HeaderMapping without(String header) {
    mustBeNew(header);
    Set<String> more = new LinkedHashSet<>(skipped);
    more.add(header);
    return new HeaderMapping(attributes, more);
  }

  private void mustBeNew(String header) {
    if (attributes.containsKey(header) || skipped.contains(header)) {
      throw new IllegalArgumentException(
          "header '" + header + "' must be mapped or skipped once, was given twice");
    }
  }

  CsvImportSpec applyTo(CsvImportSpec spec) {
    if (attributes.isEmpty() && skipped.isEmpty()) {
      return spec;
    }
    Map<String, Column> said = new LinkedHashMap<>();
    Set<Column> moved = new LinkedHashSet<>();
    attributes.keySet().stream()
        .sorted()
        .forEach(header -> said.put(header, filling(spec, header, moved)));
    skipped.stream().sorted().forEach(header -> said.put(header, Column.skip(header)));
    List<Column> columns = new ArrayList<>();
    for (Column column : spec.columns()) {
      if (!moved.contains(column) && !isReplaced(spec, column, said.values())) {
        kept(column, said.keySet()).ifPresent(columns::add);
      }
    }
    columns.addAll(said.values());
    return spec.withColumns(columns);
  }

  private Column filling(CsvImportSpec spec, String header, Set<Column> moved) {
    String attribute = Optional.ofNullable(attributes.get(header)).orElseThrow();
    for (Column column : spec.columns()) {
      if (column.header().equals(attribute) || nameOf(spec, column).equals(attribute)) {
        moved.add(column);
        return column.orFrom().from(header);
      }
    }
    return spec.file().families().stream()
        .flatMap(family -> family.column(attribute).stream())
        .findFirst()
        .map(column -> column.from(header))
        .orElseGet(() -> fresh(spec, attribute).from(header));
  }

  private static String nameOf(CsvImportSpec spec, Column column) {
    return column.role() instanceof ColumnRole.PersonIdentifier identifier
            && identifier.scheme().parts() == 1
        ? identifier.scheme().name()
        : spec.field(column.role()).map(RowLayout::nameOf).orElse("");
  }

  /** Whether a column that a file may lack would fill what one that was mapped fills in part. */
  private static boolean isReplaced(CsvImportSpec spec, Column column, Collection<Column> mapped) {
    return column.presence() == Presence.OPTIONAL
        && mapped.stream().anyMatch(other -> overlap(names(spec, column), names(spec, other)));
  }

  private static List<String> names(CsvImportSpec spec, Column column) {
    return spec.field(column.role()).map(Path::names).orElse(List.of());
  }

  private static boolean overlap(List<String> one, List<String> other) {
    int shared = Math.min(one.size(), other.size());
    return shared > 0 && one.subList(0, shared).equals(other.subList(0, shared));
  }

  private static Column fresh(CsvImportSpec spec, String attribute) {
    return spec instanceof EventSpec ? Column.property(attribute) : Column.attribute(attribute);
  }

  /** Answers a column as it stands beside what was said of headers, if a header is left for it. */
  private static Optional<Column> kept(Column column, Set<String> taken) {
    List<String> left = column.headers().stream().filter(name -> !taken.contains(name)).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String[] others = left.subList(1, left.size()).toArray(String[]::new);
    return Optional.of(column.orFrom().from(left.get(0)).orFrom(others));
  }
}
