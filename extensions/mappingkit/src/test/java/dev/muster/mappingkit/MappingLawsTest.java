package dev.muster.mappingkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.model.Path;
import dev.muster.rule.ImportRules;
import dev.muster.rule.RowValidator;
import dev.muster.spec.BadCell;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import dev.muster.spec.EventIdentity;
import dev.muster.spec.HeaderRecord;
import dev.muster.spec.IdentifierScheme;
import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MappingLawsTest {

  @Test
  void templateThatItsOwnRulesRejectIsShown() {
    CsvImportSpec spec = CsvImportSpec.people().identifier("id").attribute("zip").build();
    ImportRules rules =
        ImportRules.fromJson(
            "{\"validators\": [{\"rule\": \"pattern\", \"field\": \"zip\", \"regex\": \"[0-9]{5}\"}]}");
    MappingLaws laws =
        MappingLaws.of(spec).rules(rules).texts("zip", Arbitraries.of("10115", "80331"));

    assertThatThrownBy(laws::check)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "template: row 1 of the template came out as REJECTED (PATTERN_NOT_MATCHED zip); give"
                + " an example to columns without one: id, zip");
  }

  static Stream<CsvImportSpec> specs() {
    return Stream.of(
        CsvImportSpec.people()
            .identifier("email", "E-mail")
            .column(Column.identifier("id").optional())
            .attribute("plan", "Plan")
            .attribute("age", "Age", ValueType.integer())
            .attribute("debt", "Debt", ValueType.decimal())
            .attribute(Path.of("address", "city"), "City")
            .column(Column.attribute("vip").as(ValueType.trueOrFalse()).optional())
            .column(Column.attribute("extra").as(ValueType.json()))
            .column(Column.skip("notes"))
            .build(),
        CsvImportSpec.people()
            .identifier("email")
            .attribute("born", "born", ValueType.date("dd.MM.uuuu"))
            .attribute("seen", "seen", ValueType.dateTime())
            .attribute(
                "met",
                "met",
                ValueType.dateTime(TimeForm.pattern("d MMM uuuu HH:mm"))
                    .in(ZoneId.of("Europe/Berlin")))
            .dialect(Dialect.standard().withDelimiter(';'))
            .build(),
        CsvImportSpec.events()
            .identifier("email")
            .identifier("id")
            .eventName("event")
            .eventTime("time")
            .property("item")
            .build(),
        CsvImportSpec.people()
            .identifier("email")
            .column(Column.identifier(IdentifierScheme.compound("alias", 2), 1).from("name"))
            .column(Column.identifier(IdentifierScheme.compound("alias", 2), 2).from("label"))
            .column(Column.attribute("mail").as(ValueType.text(TextFormat.EMAIL)))
            .column(Column.attribute("phone").as(ValueType.text(TextFormat.PHONE)))
            .column(Column.attribute("country").as(ValueType.text(TextFormat.COUNTRY)))
            .column(Column.attribute("language").as(ValueType.text(TextFormat.LANGUAGE)))
            .column(Column.attribute("zone").as(ValueType.text(TextFormat.TIME_ZONE)))
            .column(Column.attribute("currency").as(ValueType.text(TextFormat.CURRENCY)))
            .column(Column.attribute("site").as(ValueType.text(TextFormat.URL)))
            .build(),
        CsvImportSpec.people()
            .identifier("id")
            .column(Column.attribute("tags").as(ValueType.listOf(ValueType.text(), ";")))
            .column(Column.attribute("sizes").as(ValueType.listOf(ValueType.integer(), ", ")))
            .column(Column.attribute("any").as(ValueType.detected()).clearedBy("007"))
            .column(Column.attribute("plan").allowing("free", "pro"))
            .column(Column.attribute("source").constant("shop"))
            .column(Column.attribute("age").as(ValueType.integer()).bad(BadCell.DROP_VALUE))
            .build(),
        CsvImportSpec.events()
            .identifier("id")
            .everyEventNamed("visit")
            .identity(EventIdentity.COLUMN)
            .column(Column.eventKey())
            .column(Column.eventTime().as(ValueType.dateTime(TimeForm.unixSeconds())))
            .build(),
        CsvImportSpec.people()
            .column(Column.identifier("id").from("1"))
            .column(Column.attribute("name").from("2"))
            .dialect(Dialect.standard().withHeader(HeaderRecord.NONE))
            .build());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void goodMappingKeepsAllLaws(CsvImportSpec spec) {
    MappingLaws.of(spec).tries(20).check();
  }

  @Test
  void rulesAreHeldToo() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .column(Column.attribute("zip").example("10115"))
            .attribute("age", "age", ValueType.integer())
            .build();
    ImportRules rules =
        ImportRules.of(
            RowValidator.pattern("zip", "[0-9]{5}")
                .and(RowValidator.atLeast("age", 18).asWarning()));

    MappingLaws.of(spec)
        .rules(rules)
        .texts("zip", Arbitraries.strings().numeric().ofMinLength(4).ofMaxLength(5))
        .tries(20)
        .check();
  }

  @Test
  void twoFormsOfWhichTheFirstTakesAllAreFoundOut() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .attribute(
                "seen",
                "seen",
                ValueType.dateTime(TimeForm.pattern("MM/dd/uuuu"), TimeForm.pattern("dd/MM/uuuu"))
                    .in(ZoneId.of("UTC")))
            .build();

    AssertionError found =
        catchThrowableOfType(AssertionError.class, () -> MappingLaws.check(spec));

    assertThat(found)
        .hasMessage(
            """
            The mapping is not lossless: column 'seen' of row 1
              was put in as 2000-01-02T00:00:00Z
              written as    02/01/2000
              read back as  2000-02-01T00:00:00Z
            The smallest file found:
            id,seen
            a0,02/01/2000
            Seed: 42""");
  }

  @Test
  void yearsOfTwoDigitsAreFoundOut() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .attribute("born", "born", ValueType.date("dd.MM.uu"))
            .build();

    assertThatThrownBy(() -> MappingLaws.check(spec))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not lossless");
  }

  @Test
  void textWithoutAZoneIsFoundOut() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .attribute("seen", "seen", ValueType.dateTime(TimeForm.pattern("uuuu-MM-dd HH:mm")))
            .build();

    assertThatThrownBy(() -> MappingLaws.check(spec))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("OFFSET_MISSING seen");
  }

  @Test
  void sameSeedFindsTheSameFile() {
    CsvImportSpec spec =
        CsvImportSpec.people()
            .identifier("id")
            .attribute("born", "born", ValueType.date("dd.MM.uu"))
            .build();

    List<String> messages =
        Stream.generate(
                () -> catchThrowableOfType(AssertionError.class, MappingLaws.of(spec)::check))
            .limit(2)
            .map(AssertionError::getMessage)
            .toList();

    assertThat(messages.get(0)).isEqualTo(messages.get(1));
  }
}
