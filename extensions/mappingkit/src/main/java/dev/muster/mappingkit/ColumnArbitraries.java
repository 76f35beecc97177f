package dev.muster.mappingkit;

import dev.muster.model.Path;
import dev.muster.model.Uniqueness;
import dev.muster.row.ValueMerge;
import dev.muster.spec.BadCell;
import dev.muster.spec.BlankCell;
import dev.muster.spec.Canonical;
import dev.muster.spec.CellRules;
import dev.muster.spec.CellTrim;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnNotes;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.Presence;
import dev.muster.spec.Sensitivity;
import dev.muster.spec.TotalPart;
import dev.muster.spec.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Columns of every role, each list with headers and targets of their own. */
final class ColumnArbitraries {

  private ColumnArbitraries() {}

  /** Columns of identifiers; the first can be given to new people. */
  static Arbitrary<List<Column>> identifiers() {
    return Combinators.combine(
            columns("i", scheme(IdentifierChange.FILL).flatMap(ColumnArbitraries::plain), 1),
            columns("l", schemes().flatMap(ColumnArbitraries::plain), 0),
            Arbitraries.integers().between(1, 4))
        .as(
            (some, more, parts) ->
                Stream.of(some, more, compound(parts)).flatMap(List::stream).toList());
  }

  private static List<Column> compound(int parts) {
    IdentifierScheme scheme = IdentifierScheme.compound("compound", parts);
    return parts == 1
        ? List.of()
        : IntStream.rangeClosed(1, parts)
            .mapToObj(part -> Column.identifier(scheme, part).from("part " + part))
            .toList();
  }

  static Arbitrary<List<Column>> attributes() {
    Arbitrary<Column> column =
        Combinators.combine(name().list().ofMinSize(1).ofMaxSize(3).map(Path::of), merges())
            .as((path, typed) -> Column.attribute(path).as(typed.type()).merge(typed.merge()))
            .flatMap(each -> decorated(each, Arbitraries.of(Presence.class)));
    return columns("a", column, 0);
  }

  static Arbitrary<List<Column>> properties() {
    Arbitrary<Presence> presences = Arbitraries.of(Presence.REQUIRED, Presence.OPTIONAL);
    Arbitrary<Column> common =
        Combinators.combine(name(), TypeArbitraries.any())
            .as((name, type) -> Column.property(name).as(type));
    Arbitrary<Column> ofEvents =
        Combinators.combine(name(), name(), TypeArbitraries.any())
            .as((event, name, type) -> Column.property(event, name).as(type));
    return Combinators.combine(
            columns("p", common.flatMap(each -> decorated(each, presences)), 0),
            columns("q", ofEvents.map(Column::optional), 0))
        .as((some, more) -> Stream.concat(some.stream(), more.stream()).toList());
  }

  static Arbitrary<List<Column>> totals() {
    return columns(
        "t", Combinators.combine(name(), Arbitraries.of(TotalPart.class)).as(Column::total), 0);
  }

  /** The column of the time, or none. */
  static Arbitrary<List<Column>> times() {
    return TypeArbitraries.dateTimes()
        .flatMap(type -> plain(Column.eventTime().as(type)))
        .optional()
        .map(column -> column.stream().map(each -> each.from("the time")).toList());
  }

  static Arbitrary<String> name() {
    return Arbitraries.oneOf(
        Arbitraries.of("email", "E-mail", "a.b", "\"", "\\", "é", "a b", "1", "日本", "{x"),
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6));
  }

  private static Arbitrary<Column> plain(IdentifierScheme scheme) {
    return plain(Column.identifier(scheme));
  }

  /** A column with rules that every role may have. */
  private static Arbitrary<Column> plain(Column column) {
    return Combinators.combine(
            Arbitraries.of(Presence.REQUIRED, Presence.OPTIONAL),
            Arbitraries.of(BlankCell.class).optional(),
            Arbitraries.of(CellTrim.class).optional(),
            notes())
        .as(
            (presence, blank, trim, notes) ->
                new Column(
                    column.header(),
                    List.of(),
                    column.role(),
                    column.type(),
                    presence,
                    column.merge(),
                    new CellRules(
                        blank,
                        trim,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        BadCell.REJECT_ROW),
                    notes));
  }

  private static Arbitrary<Column> decorated(Column column, Arbitrary<Presence> presences) {
    return Combinators.combine(
            name().optional(), presences, cells(column), notes(), Arbitraries.of(true, false))
        .as(
            (alias, presence, cells, notes, aliased) ->
                new Column(
                    column.header(),
                    alias.filter(text -> aliased && !text.equals(column.header())).stream()
                        .map(text -> text + " too")
                        .toList(),
                    column.role(),
                    column.type(),
                    cells.constant().isPresent() ? Presence.OPTIONAL : presence,
                    column.merge(),
                    cells,
                    notes));
  }

  private static Arbitrary<CellRules> cells(Column column) {
    Arbitrary<BadCell> bad =
        column.merge() == ValueMerge.REPLACE
            ? Arbitraries.of(BadCell.class)
            : Arbitraries.of(BadCell.REJECT_ROW, BadCell.DROP_VALUE);
    return Combinators.combine(
            Arbitraries.of(BlankCell.class).optional(),
            Arbitraries.of(CellTrim.class).optional(),
            name().optional(0.2),
            name().optional(0.2),
            name().optional(0.2),
            name().list().ofMaxSize(2),
            bad)
        .as(
            (blank, trim, constant, whenBlank, clear, allowed, rule) ->
                new CellRules(
                    whenBlank.isPresent() && constant.isEmpty() ? Optional.empty() : blank,
                    trim,
                    constant,
                    constant.isPresent() ? Optional.empty() : whenBlank,
                    clear,
                    allowed,
                    rule));
  }

  private static Arbitrary<ColumnNotes> notes() {
    return Combinators.combine(
            Arbitraries.of(Sensitivity.class), name().optional(), name().optional())
        .as(ColumnNotes::new);
  }

  private static Arbitrary<IdentifierScheme> schemes() {
    return Arbitraries.oneOf(
        scheme(IdentifierChange.FILL),
        scheme(IdentifierChange.NEVER),
        scheme(IdentifierChange.CHANGE),
        name().map(IdentifierScheme::lookUp));
  }

  private static Arbitrary<IdentifierScheme> scheme(IdentifierChange change) {
    return Combinators.combine(
            name(), Arbitraries.of(Canonical.class), Arbitraries.of(Uniqueness.class))
        .as(
            (name, canonical, uniqueness) ->
                new IdentifierScheme(name, canonical, uniqueness, change, 1));
  }

  /** A type with a merge that suits it. */
  record Typed(ValueType type, ValueMerge merge) {}

  private static Arbitrary<Typed> merges() {
    ValueType list = ValueType.listOf(ValueType.integer(), "; ");
    return Arbitraries.oneOf(
        TypeArbitraries.any().map(type -> new Typed(type, ValueMerge.REPLACE)),
        Arbitraries.of(
            new Typed(ValueType.json(), ValueMerge.MERGE),
            new Typed(list, ValueMerge.APPEND),
            new Typed(list, ValueMerge.UNITE),
            new Typed(ValueType.json(), ValueMerge.REMOVE),
            new Typed(ValueType.decimal(), ValueMerge.ADD)));
  }

  private static Arbitrary<List<Column>> columns(
      String prefix, Arbitrary<Column> column, int atLeast) {
    return column
        .list()
        .ofMinSize(atLeast)
        .ofMaxSize(3)
        .map(
            found -> {
              List<Column> distinct = new ArrayList<>();
              for (Column each : found) {
                distinct.add(numbered(each, prefix + distinct.size()));
              }
              return distinct;
            });
  }

  private static Column numbered(Column column, String mark) {
    return new Column(
        column.header() + mark,
        column.aliases().stream().map(alias -> alias + mark).toList(),
        numbered(column.role(), mark),
        column.type(),
        column.presence(),
        column.merge(),
        column.cells(),
        column.notes());
  }

  private static ColumnRole numbered(ColumnRole role, String mark) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      IdentifierScheme scheme = identifier.scheme();
      return new ColumnRole.PersonIdentifier(
          new IdentifierScheme(
              scheme.name() + mark,
              scheme.canonical(),
              scheme.uniqueness(),
              scheme.change(),
              scheme.parts()),
          identifier.part());
    }
    if (role instanceof ColumnRole.Attribute attribute) {
      List<String> names = new ArrayList<>(attribute.path().names());
      names.set(0, names.get(0) + mark);
      return new ColumnRole.Attribute(Path.of(names));
    }
    if (role instanceof ColumnRole.Property property) {
      return new ColumnRole.Property(property.name() + mark);
    }
    if (role instanceof ColumnRole.EventProperty property) {
      return new ColumnRole.EventProperty(property.event() + mark, property.name());
    }
    return role instanceof ColumnRole.EventTotal total
        ? new ColumnRole.EventTotal(total.event() + mark, total.part())
        : role;
  }
}
