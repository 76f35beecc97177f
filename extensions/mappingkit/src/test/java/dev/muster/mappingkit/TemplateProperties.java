package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.report.ImportReport;
import dev.muster.spec.CellRules;
import dev.muster.spec.Column;
import dev.muster.spec.ColumnNotes;
import dev.muster.spec.ColumnRole;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.EventSpec;
import dev.muster.spec.IdentifierChange;
import dev.muster.spec.SpecTemplate;
import dev.muster.spec.UnknownPeople;
import dev.muster.spec.ValueType;
import dev.muster.testkit.InMemoryContactStore;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The template of a spec imports under it. */
class TemplateProperties {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void templateOfPeopleIsImportedWhole(@ForAll("people") CsvImportSpec spec) {
    assertImportedWhole(spec);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void templateOfEventsIsImportedWhole(@ForAll("events") CsvImportSpec spec) {
    assertImportedWhole(spec);
  }

  @Provide
  Arbitrary<CsvImportSpec> people() {
    return SpecArbitraries.people()
        .map(
            spec ->
                CsvImportSpec.people()
                    .columns(tame(spec.columns()))
                    .dialect(tame(spec.file().dialect()))
                    .surplusColumns(spec.file().surplusColumns())
                    .headerMatch(spec.file().headerMatch())
                    .build());
  }

  @Provide
  Arbitrary<CsvImportSpec> events() {
    return SpecArbitraries.events().map(TemplateProperties::tame);
  }

  private static CsvImportSpec tame(EventSpec spec) {
    EventSpec.Builder builder =
        CsvImportSpec.events()
            .columns(tame(spec.columns()))
            .identity(spec.identity())
            .dialect(tame(spec.file().dialect()))
            .unknownPeople(UnknownPeople.CREATE);
    spec.eventName().ifPresent(builder::everyEventNamed);
    return builder.build();
  }

  /** Columns of every role, type and merge, without texts that chance has made up for cells. */
  private static List<Column> tame(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                new Column(
                    column.header(),
                    column.aliases(),
                    givable(column.role()),
                    readable(column.type()),
                    column.presence(),
                    column.merge(),
                    CellRules.standard(),
                    ColumnNotes.nothing()))
        .toList();
  }

  /** Identifiers that a store without people in it can give to somebody. */
  private static ColumnRole givable(ColumnRole role) {
    return role instanceof ColumnRole.PersonIdentifier identifier
        ? new ColumnRole.PersonIdentifier(
            identifier.scheme().with(IdentifierChange.FILL), identifier.part())
        : role;
  }

  private static ValueType readable(ValueType type) {
    if (type instanceof ValueType.ListOf list) {
      return ValueType.listOf(readable(list.element()), list.separator());
    }
    return type instanceof ValueType.DateTime dateTime ? dateTime.in(ZoneOffset.UTC) : type;
  }

  private static Dialect tame(Dialect dialect) {
    return Dialect.standard().withDelimiter(dialect.delimiter()).withTrim(dialect.trim());
  }

  private static void assertImportedWhole(CsvImportSpec spec) {
    ImportReport report =
        Importer.builder()
            .spec(spec)
            .contacts(new InMemoryContactStore())
            .build()
            .run(ImportSource.of(SpecTemplate.of(spec).bytes()));

    assertThat(report.rows().rejected() + report.rows().skipped())
        .as(SpecTemplate.of(spec).text() + report.toText())
        .isZero();
    assertThat(report.rows().read()).isEqualTo(1);
  }
}
