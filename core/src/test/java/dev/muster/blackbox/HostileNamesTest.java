package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Path;
import dev.muster.report.ImportRefusedException;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Limits;
import dev.muster.spec.SurplusColumns;
import dev.muster.spec.UnknownPeople;
import dev.muster.testkit.InMemoryContactStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean something elsewhere are text here: stored as they are, or refused. */
class HostileNamesTest {

  private final InMemoryContactStore store = new InMemoryContactStore();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE contacts; --",
        "../../etc/passwd",
        "C:\\con",
        "__proto__",
        "constructor",
        "${jndi:ldap://x}",
        "{{7*7}}",
        "a.b",
        "$set",
        "=1+1",
        "\u0440lan",
        "null",
        "<script>"
      })
  void nameIsStoredAsItIs(String name) {
    CsvImportSpec people =
        CsvImportSpec.people().identifier("id").surplusColumns(SurplusColumns.IMPORT).build();
    Given.rows(people, store, "id,\"" + name.replace("\"", "\"\"") + "\"", "1,x");
    CsvImportSpec events =
        CsvImportSpec.events()
            .identifier("id")
            .eventName("event")
            .eventTime("time")
            .column(Column.property(name).from("p"))
            .unknownPeople(UnknownPeople.CREATE)
            .build();
    Given.rows(events, store, "id,event,time,p", "1,\"" + name + "\",2024-01-01T00:00Z,x");

    assertThat(store.dump(Given.TENANT))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.attributes()).isEqualTo(Map.of(name, "x"));
              assertThat(contact.events())
                  .singleElement()
                  .satisfies(
                      event -> {
                        assertThat(event.name()).isEqualTo(name);
                        assertThat(event.properties()).isEqualTo(Map.of(name, "x"));
                      });
            });
  }

  @Test
  void nameOfTenThousandCharactersIsRefusedUnlessTheLimitLetsIt() {
    String name = "n".repeat(10_000);
    CsvImportSpec strict =
        CsvImportSpec.people().identifier("id").surplusColumns(SurplusColumns.IMPORT).build();
    CsvImportSpec wide =
        CsvImportSpec.people()
            .identifier("id")
            .surplusColumns(SurplusColumns.IMPORT)
            .limits(Limits.standard().withHeaderChars(10_000))
            .build();

    assertThatThrownBy(() -> Given.rows(strict, store, "id," + name, "1,x"))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageContaining("NAME_TOO_LONG");
    Given.rows(wide, store, "id," + name, "1,x");
    assertThat(Given.held(store)).containsExactly("[id=1] {" + name + "=x}");
  }

  @Test
  void nameThatIsCutAtDotsSomewhereElseIsOneNameHere() {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("id").attribute(Path.of("a.b", "c"), "x").build();

    Given.rows(spec, store, "id,x", "1,y");

    assertThat(Given.held(store)).containsExactly("[id=1] {a.b={c=y}}");
  }
}
