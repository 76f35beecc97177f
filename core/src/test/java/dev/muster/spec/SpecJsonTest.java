package dev.muster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Uniqueness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecJsonTest {

  private static final String EMAIL = "{\"as\":\"identifier\",\"scheme\":\"email\"}";

  static List<String> refused() throws IOException {
    try (InputStream stream =
        Optional.ofNullable(SpecJsonTest.class.getResourceAsStream("/spec/refused.txt"))
            .orElseThrow()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
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
                new FileRules(
                    new Dialect(
                        StandardCharsets.UTF_8,
                        ',',
                        HeaderRecord.FIRST,
                        CellTrim.KEEP,
                        Set.of(),
                        Compression.NONE),
                    Detection.NONE,
                    new Limits(Long.MAX_VALUE, 1_000, 255, 1 << 20, 4 << 20, 200),
                    BlankCell.KEEP,
                    SurplusColumns.SKIP,
                    HeaderMatch.EXACT),
                List.of(
                    new Column(
                        "email",
                        new ColumnRole.PersonIdentifier(
                            new IdentifierScheme("email", Canonical.LOWER_CASE, Uniqueness.UNIQUE)),
                        new ValueType.Text(),
                        Presence.REQUIRED,
                        Optional.empty(),
                        Optional.empty()),
                    Column.attribute("plan")),
                KnownPeople.UPDATE,
                UnknownPeople.CREATE));
  }

  @Test
  void eventBuilderHasTheDefaultsThatItsDocNames() {
    EventSpec spec =
        CsvImportSpec.events().identifier("id").eventName("event").eventTime("time").build();

    assertThat(spec)
        .isEqualTo(
            new EventSpec(
                FileRules.standard(),
                List.of(
                    Column.identifier(
                        new IdentifierScheme("id", Canonical.EXACT, Uniqueness.UNIQUE)),
                    Column.eventName(),
                    Column.eventTime()
                        .as(
                            new ValueType.DateTime(
                                List.of(new TimeForm(TimeForm.Kind.ISO, "")), Optional.empty()))),
                UnknownPeople.REJECT,
                EventIdentity.CONTENT,
                Optional.empty()));
    assertThat(CsvImportSpec.events().identifier("id").everyEventNamed("e").eventKey("k").build())
        .extracting(EventSpec::identity)
        .isEqualTo(EventIdentity.COLUMN);
  }
}
