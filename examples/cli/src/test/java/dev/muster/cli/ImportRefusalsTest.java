package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code muster import} refuses, and where it stops. */
class ImportRefusalsTest extends ImportSuite {

  @Test
  void fileThatTurnsOutTooLargeStopsPartWay() throws IOException {
    Ran generated = Ran.muster("generate", "people", "--rows", 22_000, "--seed", 5);
    Path file = Files.writeString(folder.resolve("people.csv"), generated.out());
    String whole = Files.readString(Ran.data("generated/people.spec.json"));
    String limited =
        whole.replaceFirst("\"kind\"", "\"limits\": {\"fileBytes\": 2500000}, \"kind\"");
    Path spec = Files.writeString(folder.resolve("limited.json"), limited);
    Ran ran = Ran.muster("import", file, "--spec", spec, "--store", store(), "--json");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).startsWith("muster: " + file + ": ").hasLineCount(1);
    assertThat(report(ran).state()).isEqualTo(ImportState.STOPPED);
    assertThat(report(ran).rows().created()).isEqualTo(20_000);
  }

  @Test
  void missingColumnIsNamedAndNothingIsWritten() {
    Ran ran =
        Ran.muster(
            "import",
            Ran.data("vero/events.csv"),
            "--spec",
            Ran.data("customerio/people.spec.json"),
            "--store",
            store(),
            "--json");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("muster: ")
        .contains("events.csv", "column 'first_name': COLUMN_MISSING")
        .hasLineCount(1);
    assertThat(report(ran).state()).isEqualTo(ImportState.REFUSED);
  }

  @Test
  void keyOfAnotherFileIsRefused() throws IOException {
    importVero();
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "email, event_name, time, item_type\n");
    Ran ran = importVero(file);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("IMPORT_KEY_REUSED").hasLineCount(1);
  }

  @Test
  void fileThatIsNotThereIsRefused() {
    Path file = folder.resolve("nobody.csv");

    assertRefused(importVero(file, "--json"), file + " cannot be read: there is no such file");
  }

  @Test
  void folderIsRefused() {
    assertRefused(importVero(folder, "--json"), folder + " cannot be read: it is a folder");
  }

  @Test
  void badSpecIsNamedWithItsPath() throws IOException {
    assertBadSpec("{\"spec\": {", " must be JSON, was not at line 1, column 11");
    assertBadSpec("[]", ": must be an object with the fields spec and rules");
    assertBadSpec("{\"rules\": {}}", ": spec must be there");
    assertBadSpec(
        "{\"spec\": {}, \"rule\": {}}", ": rule must not be there: the fields are [rules, spec]");
    assertBadSpec(
        "{\"spec\": {\"kind\": \"poeple\"}}",
        ": spec.kind must be one of [people, events, objects, relationships, eventTotals], was"
            + " \"poeple\"");
    String spec =
        "{\"kind\": \"people\","
            + " \"columns\": [{\"header\": \"E\", \"as\": \"identifier\", \"scheme\": \"email\"}]}";
    assertBadSpec(
        "{\"spec\": "
            + spec
            + ", \"rules\": {\"validators\": [{\"rule\": \"required\", \"fields\": [\"plna\"]}]}}",
        ": rules must name what the spec has [email], was \"plna\"");
    assertBadSpec(
        "{\"spec\": " + spec + ", \"rules\": {\"resolver\": [\"id\"]}}",
        ": rules.resolver must name what the spec has [email], was \"id\"");
  }

  @Test
  void badCampaignsAreNamedWithTheirPath() throws IOException {
    assertBadCampaigns("{}", ": campaigns must be a list");
    assertBadCampaigns("[{\"event\": \"x\"}]", ": campaigns[0].name must be there");
    assertBadCampaigns(
        "[{\"name\": \"a\"}]", ": campaigns[0] must have one of event, attribute and created");
    assertBadCampaigns(
        "[{\"name\": \"a\", \"event\": \"x\", \"delay\": \"10 days\"}]",
        ": campaigns[0].delay must be like P10D, PT1H or P1DT2H, was \"10 days\"");
    assertBadCampaigns(
        "[{\"name\": \"a\", \"event\": \"x\", \"zone\": \"Mars\"}]",
        ": campaigns[0].zone must be known, was \"Mars\"");
    assertBadCampaigns(
        "[{\"name\": \"a\", \"event\": \"x\"}, {\"name\": \"a\", \"created\": true}]",
        ": campaigns[1].name must not be there twice");
  }

  @Test
  void storeThatIsDownIsNamedWithoutItsPassword() {
    Ran ran =
        Ran.muster(
            "import",
            Ran.data("vero/events.csv"),
            "--spec",
            Ran.data("vero/events.spec.json"),
            "--store",
            "jdbc:postgresql://127.0.0.1:1/shop?password=secret",
            "--json");

    assertThat(ran.err())
        .startsWith("muster: the store jdbc:postgresql://127.0.0.1:1/shop cannot be used: ")
        .doesNotContain("secret")
        .hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(report(ran).state()).isEqualTo(ImportState.REFUSED);
  }

  @Test
  void storeOfAnUnknownKindIsRefused() {
    Ran ran = Ran.muster("contact", "email=a@example.org", "--store", "jdbc:nosuch:x");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                2,
                "",
                "muster: the store jdbc:nosuch:x cannot be used:"
                    + " No suitable driver found for jdbc:nosuch:x\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --trigger sometimes | Invalid value for option '--trigger': must be never, always, \
          within:DURATION, delay:send-now or delay:discard, was "sometimes"
          --trigger within:3d | Invalid value for option '--trigger': must have a duration like \
          PT72H or P3D after within:, was "within:3d"
          --trigger within:PT-1H | Invalid value for option '--trigger': must have a duration like \
          PT72H or P3D after within:, was "within:PT-1H"
          --now yesterday | Invalid value for option '--now': must be an instant like \
          2026-01-05T10:00:00Z, was "yesterday"
          --colour red | Unknown options: '--colour', 'red'
          """)
  void badOptionIsMisuse(String option, String message) {
    Ran ran = importVero((Object[]) option.split(" "));

    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("muster: " + message + "\n");
  }

  private void assertRefused(Ran ran, String message) {
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("muster: " + message + "\n");
    assertThat(report(ran).state()).isEqualTo(ImportState.REFUSED);
    assertThat(folder.resolve("store.mv.db")).doesNotExist();
  }

  private void assertBadSpec(String json, String message) throws IOException {
    Path spec = Files.writeString(folder.resolve("bad.json"), json);

    assertRefused(
        Ran.muster(
            "import", Ran.data("vero/events.csv"), "--spec", spec, "--store", store(), "--json"),
        spec + message);
  }

  private void assertBadCampaigns(String json, String message) throws IOException {
    Path campaigns = Files.writeString(folder.resolve("bad.json"), json);

    assertRefused(importVero("--json", "--campaigns", campaigns), campaigns + message);
  }
}
