package dev.muster.internal.map;

import dev.muster.internal.loop.LoopColumns;
import dev.muster.internal.match.HeaderMatcher;
import dev.muster.report.SeenColumn.Why;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnMatch;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.EventSpec;
import dev.muster.spec.SurplusColumns;
import java.util.List;
import java.util.Optional;

/**
 * What a column of a file is used for.
 *
 * @param match how its header meets the spec
 * @param why it is used so
 * @param column that its cells are read by; empty if they are not read
 */
public record ColumnUse(ColumnMatch match, Why why, Optional<Column> column) {

  /** Answers the uses of the columns of a file whose header is in order, in file order. */
  public static List<ColumnUse> of(CsvImportSpec spec, List<String> headers) {
    return HeaderMatcher.match(spec, headers).stream().map(match -> of(spec, match)).toList();
  }

  private static ColumnUse of(CsvImportSpec spec, ColumnMatch match) {
    return switch (match.how()) {
      case EXACT -> named(match, isAlias(match) ? Why.ALIAS : Why.EXACT);
      case NORMALISED -> named(match, Why.NORMALISED);
      case SYNONYM -> named(match, Why.SYNONYM);
      case SUGGESTED, AMBIGUOUS, NONE -> unnamed(spec, match);
    };
  }

  private static boolean isAlias(ColumnMatch match) {
    return match.target().filter(column -> !column.header().equals(match.header())).isPresent();
  }

  private static ColumnUse named(ColumnMatch match, Why why) {
    Optional<Column> read =
        match.target().filter(column -> !(column.role() instanceof ColumnRole.Skipped));
    return new ColumnUse(match, read.isPresent() ? why : Why.SKIPPED, read);
  }

  private static ColumnUse unnamed(CsvImportSpec spec, ColumnMatch match) {
    if (LoopColumns.isOne(match.header())) {
      return new ColumnUse(match, Why.OURS, Optional.empty());
    }
    Optional<Column> family = family(spec, match.header());
    Optional<Column> surplus = family.isPresent() ? family : surplus(spec, match.header());
    Why why = surplus.isPresent() ? Why.SURPLUS : Why.NOT_IN_SPEC;
    return new ColumnUse(match, family.isPresent() ? Why.FAMILY : why, surplus);
  }

  static Optional<Column> family(CsvImportSpec spec, String header) {
    return spec.file().families().stream()
        .map(family -> family.column(header))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<Column> surplus(CsvImportSpec spec, String header) {
    if (spec.file().surplusColumns() != SurplusColumns.IMPORT || header.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        spec instanceof EventSpec ? Column.property(header) : Column.attribute(header));
  }

  /** What the cells become, for people, for example {@code attribute plan}; empty if nothing. */
  public Optional<String> fills(CsvImportSpec spec) {
    return column.map(Column::role).map(role -> words(spec, role));
  }

  private static String words(CsvImportSpec spec, ColumnRole role) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      boolean whole = identifier.scheme().parts() == 1;
      return "identifier "
          + identifier.scheme().name()
          + (whole ? "" : ", part " + identifier.part());
    }
    String kind = spec instanceof EventSpec ? "property " : "attribute ";
    return spec.field(role)
        .map(path -> kind + RowLayout.nameOf(path))
        .orElseGet(() -> ofEventOrObject(role));
  }

  private static String ofEventOrObject(ColumnRole role) {
    if (role instanceof ColumnRole.EventName) {
      return "name of the event";
    }
    if (role instanceof ColumnRole.EventTime) {
      return "time of the event";
    }
    if (role instanceof ColumnRole.EventKeyText) {
      return "key of the event";
    }
    return role instanceof ColumnRole.ObjectType ? "type of the object" : "id of the object";
  }
}
