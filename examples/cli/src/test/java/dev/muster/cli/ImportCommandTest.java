package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import dev.muster.report.ImportReport;
import dev.muster.report.RowCounts;
import dev.muster.rule.SuppressReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  @TempDir private Path folder;

  @Test
  void samplesBecomeOneContactWithThreeEvents() {
    Ran imported = importVero("--trigger", "delay:discard", "--campaigns", campaigns());
    Ran contact =
        Ran.muster("contact", "email=Tyrion.Lannister@casterlyrock.com", "--store", store());

    assertThat(imported).isEqualTo(new Ran(0, Ran.golden("vero-report.txt"), ""));
    assertThat(contact).isEqualTo(new Ran(0, Ran.golden("vero-contact.json"), ""));
  }

  @Test
  void reportAsJsonHasTheContractsShape() {
    Ran imported = importVero("--trigger", "always", "--campaigns", campaigns(), "--json");

    assertThat(imported).isEqualTo(new Ran(0, Ran.golden("vero-report.json"), ""));
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
  void reportGoesToTheFolderAsked() throws IOException {
    Path out = folder.resolve("a/b");
    Ran ran = importVero("--json", "--out", out);

    assertThat(Files.readString(out.resolve("report.json"))).isEqualTo(ran.out());
    assertThat(report(ran).files())
        .isEqualTo(
            Map.of(
                "outcomes", out + "/outcomes.jsonl",
                "preview", out + "/preview.csv",
                "report", out + "/report.json"));
  }

  @Test
  void reportThatCannotBeKeptIsStillPrinted() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("out/report.json"));
    Ran ran = importVero("--json", "--out", taken.getParent());

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).startsWith("muster: " + taken + " cannot be written: ").hasLineCount(1);
    assertThat(report(ran).files()).containsOnlyKeys("outcomes", "preview");
  }

  @Test
  void rejectedRowsGoToTheFolderUntilTheyArePutRight() throws IOException {
    Path out = folder.resolve("out");
    Path file = Files.writeString(folder.resolve("p.csv"), "email,age\na@x.de,old\nb@x.de,7\n");
    Path spec =
        Files.writeString(
            folder.resolve("p.json"),
            """
            {"spec": {"kind": "people", "columns": [
              {"header": "email", "as": "identifier", "scheme": "email"},
              {"header": "age", "as": "attribute", "path": ["age"], "type": "integer"}]}}
            """);
    Ran first = Ran.muster("import", file, "--spec", spec, "--store", store(), "--out", out);
    Path errors = out.resolve("errors.csv");
    String corrected = Files.readString(errors).replace("old", "41");
    Path again = Files.writeString(folder.resolve("again.csv"), corrected);
    Ran second = Ran.muster("import", again, "--spec", spec, "--store", store(), "--out", out);

    assertThat(first.exit()).isEqualTo(1);
    assertThat(first.out()).contains("errors: " + errors);
    assertThat(second.exit()).isZero();
    assertThat(errors).doesNotExist();
  }

  @Test
  void reportBecomesAPage() throws IOException {
    Path html = folder.resolve("report.html");
    Ran ran = importVero("--json", "--html", html);

    assertThat(report(ran).files()).isEqualTo(Map.of("html", html.toString()));
    assertThat(Files.readString(html)).isEqualTo(report(ran).toHtml());
  }

  @Test
  void folderThatCannotBeMadeIsRefused() throws IOException {
    Path taken = Files.writeString(folder.resolve("file"), "");
    Path out = taken.resolve("out");
    Ran ran = importVero("--json", "--out", out);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("muster: the folder " + out + " cannot be made")
        .hasLineCount(1);
    assertThat(report(ran).state()).isEqualTo(ImportState.REFUSED);
  }

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

  private Ran importVero(Object... options) {
    return importVero(Ran.data("vero/events.csv"), options);
  }

  private Ran importVero(Path file, Object... options) {
    return Ran.muster(
        Ran.all(
            List.of(
                "import",
                file,
                "--spec",
                Ran.data("vero/events.spec.json"),
                "--store",
                store(),
                "--now",
                "2022-01-26T00:00:00Z"),
            List.of(options).contains("--key")
                ? options
                : Ran.all(List.of(options), "--key", "K")));
  }

  private String store() {
    return "jdbc:h2:" + folder.resolve("store");
  }

  private static Path campaigns() {
    return Ran.data("vero/campaigns.json");
  }

  private static ImportReport report(Ran ran) {
    return ImportReport.fromJson(ran.out());
  }
}
