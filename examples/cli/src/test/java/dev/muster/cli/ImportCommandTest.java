package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.rule.SuppressReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code muster import} does. */
class ImportCommandTest extends ImportSuite {

  @Test
  void samplesBecomeOneContactWithThreeEvents() {
    Ran imported = importVero("--trigger", "delay:discard", "--campaigns", campaigns());
    Ran contact =
        Ran.muster("contact", "email=Tyrion.Lannister@casterlyrock.com", "--store", store());

    assertThat(imported).isEqualTo(new Ran(0, Ran.golden("vero-report.txt"), ""));
    assertThat(contact).isEqualTo(new Ran(0, Ran.golden("vero-contact.json"), ""));
  }

  @Test
  void nothingTriggersUnlessAsked() {
    ImportReport report = report(importVero("--campaigns", campaigns(), "--json"));

    assertThat(report.triggers().immediate() + report.triggers().scheduled()).isZero();
    assertThat(report.triggers().suppressed()).isEqualTo(Map.of(SuppressReason.PASSIVE, 4L));
  }

  @ParameterizedTest
  @CsvSource({
    "never, 0, 0, 4",
    "always, 2, 2, 0",
    "within:P3D, 0, 2, 2",
    "delay:send-now, 2, 2, 0",
    "delay:discard, 0, 2, 2"
  })
  void policyDecidesWhatStarts(String policy, long immediate, long scheduled, long suppressed) {
    ImportReport report =
        report(importVero("--trigger", policy, "--campaigns", campaigns(), "--json"));

    assertThat(report.triggers().immediate()).isEqualTo(immediate);
    assertThat(report.triggers().scheduled()).isEqualTo(scheduled);
    assertThat(report.triggers().suppressed().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(suppressed);
  }

  @Test
  void sameFileUnderTheSameKeyAnswersTheFirstReport() {
    Ran first = importVero("--json");
    Ran again = importVero("--json");

    assertThat(again).isEqualTo(first);
  }

  @Test
  void sameFileUnderAnotherKeyChangesNothing() {
    importVero("--json");
    ImportReport again = report(importVero("--json", "--key", "another"));

    assertThat(again.rows()).isEqualTo(new RowCounts(0, 0, 3, 0, 0, 0, 0));
    assertThat(again.events().stored()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "customerio/people, email=person@example.com",
    "braze/aliases, user_alias_name=182736486"
  })
  void samplesOfPeopleAreImported(String sample, String identifier) {
    Ran imported =
        Ran.muster(
            "import",
            Ran.data(sample + ".csv"),
            "--spec",
            Ran.data(sample + ".spec.json"),
            "--store",
            store(),
            "--json");

    assertThat(imported.exit()).isZero();
    assertThat(report(imported).rows()).isEqualTo(new RowCounts(2, 0, 0, 0, 0, 0, 0));
    assertThat(Ran.muster("contact", identifier, "--store", store()).out())
        .isEqualTo(Ran.golden(sample.replace('/', '-') + ".json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "events"})
  void soundGeneratedRowsAreImportedAndDamagedOnesRejected(String kind) throws IOException {
    importGenerated("people", 0);

    assertThat(importGenerated(kind, 0).rows().rejected()).isZero();
    assertThat(importGenerated(kind, 1).rows()).isEqualTo(new RowCounts(0, 0, 0, 0, 300, 0, 0));
  }

  @Test
  void rejectedRowsAreExitCodeOne() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, "email, event_name, time, item_type\nana@example.org, x, never, y\n");
    Ran ran = importVero(file);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1 error: NOT_A_DATE_TIME, column 'time'");
  }

  @Test
  void contactOfAStoreThatIsNotThereMakesNone() {
    Ran ran = Ran.muster("contact", "email=a@example.org", "--store", store());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("muster: the store " + store() + " cannot be used: ")
        .contains("not found")
        .hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void unknownContactIsAnEmptyArray() {
    importVero();

    assertThat(Ran.muster("contact", "email=a@example.org", "--store", store()))
        .isEqualTo(new Ran(0, "[ ]\n", ""));
  }

  private ImportReport importGenerated(String kind, int errors) throws IOException {
    Ran generated = Ran.muster("generate", kind, "--rows", 300, "--seed", 5, "--errors", errors);
    Path file = Files.writeString(folder.resolve(kind + ".csv"), generated.out());
    return report(
        Ran.muster(
            "import",
            file,
            "--spec",
            Ran.data("generated/" + kind + ".spec.json"),
            "--store",
            store(),
            "--json"));
  }
}
