package dev.muster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Path;
import dev.muster.model.Uniqueness;
import dev.muster.row.ValueMerge;
import dev.muster.testdata.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecJsonTest {

  private static final String EMAIL = "{\"as\":\"identifier\",\"scheme\":\"email\"}";

  static List<String> refused() {
    return DataFile.lines("/spec/refused.txt");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void specThatBreaksARuleIsRefusedWithItsPlace(String line) {
    int arrow = line.lastIndexOf(" => ");
    String json = line.substring(0, arrow).replace("[E", "[" + EMAIL);

    assertThatThrownBy(() -> CsvImportSpec.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(line.substring(arrow + 4));
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    assertThat(CsvImportSpec.fromJson("{\"kind\":\"people\",\"columns\":[" + EMAIL + "]}"))
        .isEqualTo(CsvImportSpec.people().identifier("email").build());
    assertThat(
            CsvImportSpec.fromJson(
                "{\"kind\":\"events\",\"eventName\":\"e\",\"columns\":[" + EMAIL + "]}"))
        .isEqualTo(CsvImportSpec.events().identifier("email").everyEventNamed("e").build());
  }

  @Test
  void peopleBuilderHasTheDefaultsThatItsDocNames() {
    PeopleSpec spec = CsvImportSpec.people().identifier("email").attribute("plan").build();

    assertThat(spec)
        .isEqualTo(
            new PeopleSpec(
                new About(Optional.empty(), Optional.empty()),
                new FileRules(
                    new Dialect(
                        StandardCharsets.UTF_8,
                        ',',
                        HeaderRecord.FIRST,
                        CellTrim.KEEP,
                        Set.of(),
                        Compression.NONE),
                    Detection.NONE,
                    new Limits(Long.MAX_VALUE, 1_000, 255, 1 << 20, 4 << 20, 200, 100),
                    BlankCell.KEEP,
                    List.of(),
                    SurplusColumns.SKIP,
                    HeaderMatch.EXACT),
                List.of(
                    new Column(
                        "email",
                        List.of(),
                        new ColumnRole.PersonIdentifier(
                            new IdentifierScheme(
                                "email",
                                Canonical.LOWER_CASE,
                                Uniqueness.UNIQUE,
                                IdentifierChange.FILL,
                                1),
                            1),
                        new ValueType.Text(),
                        Presence.REQUIRED,
                        ValueMerge.REPLACE,
                        new CellRules(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            BadCell.REJECT_ROW),
                        new ColumnNotes(Sensitivity.PLAIN, Optional.empty(), Optional.empty())),
                    Column.attribute("plan")),
                new PersonRules(
                    KnownPeople.UPDATE,
                    UnknownPeople.CREATE,
                    AmbiguousPeople.REJECT,
                    Optional.empty())));
  }

  @Test
  void eventBuilderHasTheDefaultsThatItsDocNames() {
    EventSpec spec =
        CsvImportSpec.events().identifier("id").eventName("event").eventTime("time").build();

    assertThat(spec)
        .isEqualTo(
            new EventSpec(
                About.nothing(),
                FileRules.standard(),
                List.of(
                    Column.identifier(
                        new IdentifierScheme(
                            "id", Canonical.EXACT, Uniqueness.UNIQUE, IdentifierChange.FILL, 1)),
                    Column.eventName(),
                    Column.eventTime()
                        .as(
                            new ValueType.DateTime(
                                List.of(new TimeForm(TimeForm.Kind.ISO, "")),
                                Optional.empty(),
                                TimeInGap.REJECT,
                                TimeInOverlap.REJECT))),
                PersonRules.of(UnknownPeople.REJECT),
                EventIdentity.CONTENT,
                Optional.empty()));
    assertThat(CsvImportSpec.events().identifier("id").everyEventNamed("e").eventKey("k").build())
        .extracting(EventSpec::identity)
        .isEqualTo(EventIdentity.COLUMN);
  }

  @Test
  void otherBuildersHaveTheDefaultsThatTheirDocsName() {
    assertThat(CsvImportSpec.objects("account").objectId("id").build())
        .isEqualTo(
            new ObjectSpec(
                About.nothing(),
                FileRules.standard(),
                List.of(Column.objectId().from("id")),
                "account",
                KnownObjects.UPDATE,
                UnknownObjects.CREATE));
    assertThat(CsvImportSpec.relationships().identifier("id").objectId("o").objectType("t").build())
        .isEqualTo(
            new RelationshipSpec(
                About.nothing(),
                FileRules.standard(),
                List.of(
                    Column.identifier("id"),
                    Column.objectId().from("o"),
                    Column.objectType().from("t")),
                PersonRules.of(UnknownPeople.REJECT),
                Optional.empty(),
                UnknownObjects.REJECT));
    assertThat(CsvImportSpec.eventTotals().identifier("id").build())
        .isEqualTo(
            new EventTotalsSpec(
                About.nothing(),
                FileRules.standard(),
                List.of(Column.identifier("id")),
                PersonRules.of(UnknownPeople.CREATE),
                Path.of("events")));
  }
}
