package dev.muster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Path;
import dev.muster.model.Uniqueness;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpecProperties {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void peopleSpecToJsonAndBackIsTheSame(@ForAll("people") PeopleSpec spec) {
    assertThat(CsvImportSpec.fromJson(spec.toJson())).isEqualTo(spec);
    assertThat(spec.toBuilder().build()).isEqualTo(spec);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eventSpecToJsonAndBackIsTheSame(@ForAll("events") EventSpec spec) {
    assertThat(CsvImportSpec.fromJson(spec.toJson())).isEqualTo(spec);
    assertThat(spec.toBuilder().build()).isEqualTo(spec);
  }

  @Provide
  Arbitrary<PeopleSpec> people() {
    return Combinators.combine(
            files(),
            columns("i", identifiers(), 1),
            columns("a", attributes(), 0),
            Arbitraries.of(KnownPeople.class),
            Arbitraries.of(UnknownPeople.class))
        .as(
            (file, identifiers, attributes, known, unknown) ->
                new PeopleSpec(file, joined(identifiers, attributes), known, unknown));
  }

  @Provide
  Arbitrary<EventSpec> events() {
    return Combinators.combine(
            files(),
            columns("i", identifiers(), 1),
            columns("p", properties(), 0),
            columns("t", times(), 0).map(times -> times.subList(0, Math.min(1, times.size()))),
            Arbitraries.of(UnknownPeople.class),
            Arbitraries.of(EventIdentity.class),
            name().optional())
        .as(
            (file, identifiers, properties, times, unknown, identity, everyName) -> {
              List<Column> all = joined(joined(identifiers, properties), times);
              if (identity == EventIdentity.COLUMN) {
                all.add(Column.eventKey().from("k"));
              }
              if (everyName.isEmpty()) {
                all.add(Column.eventName().from("n"));
              }
              return new EventSpec(file, all, unknown, identity, everyName);
            });
  }

  private static List<Column> joined(List<Column> some, List<Column> more) {
    List<Column> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Columns with headers and targets of their own. */
  private static Arbitrary<List<Column>> columns(
      String prefix, Arbitrary<Column> column, int atLeast) {
    return column
        .list()
        .ofMinSize(atLeast)
        .ofMaxSize(4)
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
        numbered(column.role(), mark),
        column.type(),
        column.presence(),
        column.blank(),
        column.trim());
  }

  private static ColumnRole numbered(ColumnRole role, String mark) {
    if (role instanceof ColumnRole.PersonIdentifier identifier) {
      IdentifierScheme scheme = identifier.scheme();
      return new ColumnRole.PersonIdentifier(
          new IdentifierScheme(scheme.name() + mark, scheme.canonical(), scheme.uniqueness()));
    }
    if (role instanceof ColumnRole.Attribute attribute) {
      List<String> names = new ArrayList<>(attribute.path().names());
      names.set(0, names.get(0) + mark);
      return new ColumnRole.Attribute(Path.of(names));
    }
    return role instanceof ColumnRole.Property property
        ? new ColumnRole.Property(property.name() + mark)
        : role;
  }

  private static Arbitrary<Column> identifiers() {
    return Combinators.combine(
            name(), Arbitraries.of(Canonical.class), Arbitraries.of(Uniqueness.class))
        .as(IdentifierScheme::new)
        .flatMap(scheme -> decorated(Column.identifier(scheme)));
  }

  private static Arbitrary<Column> attributes() {
    return Combinators.combine(name().list().ofMinSize(1).ofMaxSize(3).map(Path::of), types())
        .as((path, type) -> Column.attribute(path).as(type))
        .flatMap(SpecProperties::decorated);
  }

  private static Arbitrary<Column> properties() {
    return Combinators.combine(name(), types())
        .as((name, type) -> Column.property(name).as(type))
        .flatMap(SpecProperties::decorated);
  }

  private static Arbitrary<Column> times() {
    return dateTimes().flatMap(type -> decorated(Column.eventTime().as(type)));
  }

  private static Arbitrary<Column> decorated(Column column) {
    return Combinators.combine(
            name(),
            Arbitraries.of(Presence.class),
            Arbitraries.of(BlankCell.class).optional(),
            Arbitraries.of(CellTrim.class).optional())
        .as(
            (header, presence, blank, trim) ->
                new Column(header, column.role(), column.type(), presence, blank, trim));
  }

  private static Arbitrary<ValueType> types() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            ValueType.text(),
            ValueType.integer(),
            ValueType.decimal(),
            ValueType.trueOrFalse(),
            ValueType.date(),
            ValueType.json(),
            new ValueType.Json(1, 1_000),
            ValueType.date("dd.MM.uuuu"),
            new ValueType.TrueOrFalse(List.of("ja", "\"1\""), List.of("nein", "é"))),
        dateTimes());
  }

  private static Arbitrary<ValueType.DateTime> dateTimes() {
    Arbitrary<TimeForm> forms =
        Arbitraries.of(
            TimeForm.iso(),
            TimeForm.unixSeconds(),
            TimeForm.pattern("uuuu/MM/dd"),
            TimeForm.pattern("'am' dd.MM.uuuu HH:mm[ XXX]"));
    return Combinators.combine(
            forms.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of("Europe/Berlin", "UTC", "Z", "+10:00").map(ZoneId::of).optional())
        .as((all, zone) -> new ValueType.DateTime(all, zone));
  }

  private static Arbitrary<FileRules> files() {
    return Combinators.combine(
            dialects(),
            Arbitraries.of(Detection.class),
            limits(),
            Arbitraries.of(BlankCell.class),
            Arbitraries.of(SurplusColumns.class),
            Arbitraries.of(HeaderMatch.class))
        .as(FileRules::new);
  }

  private static Arbitrary<Dialect> dialects() {
    return Combinators.combine(
            Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, latin2()),
            Arbitraries.of(',', ';', '\t', '|', ' ', '¦'),
            Arbitraries.of(HeaderRecord.class),
            Arbitraries.of(CellTrim.class),
            Arbitraries.of(Lenience.class).set().map(Set::copyOf),
            Arbitraries.of(Compression.class))
        .as(Dialect::new);
  }

  private static Charset latin2() {
    return Charset.forName("ISO-8859-2");
  }

  private static Arbitrary<Limits> limits() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 1 << 20);
    return Combinators.combine(
            Arbitraries.longs().between(1, Long.MAX_VALUE), counts, counts, counts, counts, counts)
        .as(Limits::new)
        .optional(0.5)
        .map(limits -> limits.orElse(Limits.standard()));
  }

  private static Arbitrary<String> name() {
    return Arbitraries.oneOf(
        Arbitraries.of("email", "E-mail", "a.b", "\"", "\\", "é", "a b", "1", "日本"),
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6));
  }
}
