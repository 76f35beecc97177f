package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.preset.PresetKind;
import dev.muster.preset.Presets;
import dev.muster.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetCommandTest {

  @TempDir private Path folder;

  static List<String> presets() {
    return Presets.all().stream().map(PresetKind::name).toList();
  }

  private Ran imported(String preset, String text, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("file.csv"), text);
    return Ran.muster(
        Ran.all(List.of("import", file, "--preset", preset, "--store", store(), "--json"), more));
  }

  private String store() {
    return "jdbc:h2:" + folder.resolve("contacts");
  }

  @Test
  void presetsAreListedWithTheirOptions() {
    Ran listed = Ran.muster("presets");

    assertThat(listed.exit()).isZero();
    assertThat(listed.out().lines())
        .containsAll(presets())
        .contains(
            "  --set workspace=email-or-id|classic",
            "      What identifies people. email-or-id by default.");
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetHasATemplate(String preset) {
    Ran template = Ran.muster("template", "--preset", preset);

    assertThat(template.exit()).as(template.err()).isZero();
    assertThat(template.out().lines()).hasSize(2);
  }

  @Test
  void optionsAndHeadersAreTakenFromTheCommandLine() throws IOException {
    Ran ran =
        imported(
            "customerio-people",
            "Customer,Name,note\n7,Ana,x\n",
            "--set",
            "process=all",
            "--map",
            "Customer=id",
            "--map",
            "Name=first_name",
            "--skip",
            "note");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Ran.muster("contact", "id=7", "--store", store()).out())
        .contains("\"first_name\" : \"Ana\"")
        .doesNotContain("note");
  }

  /** Rules C20 to C26 on a database: each row against the same three people. */
  @ParameterizedTest
  @CsvSource({
    "1, A@x.org, 0 updated, 1 unchanged",
    "2, b@x.org, 1 updated, 0 unchanged",
    "9, c@x.org, 1 updated, 0 unchanged",
    "'', C@x.org, 0 updated, 1 unchanged"
  })
  void rowsMeanTheSamePeopleOnADatabase(String id, String email, String updated, String unchanged)
      throws IOException {
    imported("customerio-people", "id,email\n1,a@x.org\n2,\n,c@x.org\n");

    ImportReport report =
        ImportReport.fromJson(
            imported("customerio-people", "id,email\n" + id + "," + email + "\n").out());

    assertThat(report.rows().updated() + " updated").isEqualTo(updated);
    assertThat(report.rows().unchanged() + " unchanged").isEqualTo(unchanged);
  }

  @ParameterizedTest
  @CsvSource({
    "1, z@x.org, IDENTIFIER_CHANGE",
    "9, a@x.org, IDENTIFIER_CHANGE",
    "1, c@x.org, IDENTIFIER_CHANGE",
    "2, c@x.org, IDENTIFIER_TAKEN",
    "'', '', IDENTIFIER_MISSING"
  })
  void rowsThatMayNotChangeAreRejectedOnADatabase(String id, String email, String why)
      throws IOException {
    imported("customerio-people", "id,email\n1,a@x.org\n2,\n,c@x.org\n");

    Ran ran = imported("customerio-people", "id,email,plan\n" + id + "," + email + ",p\n");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains(why);
  }

  @Test
  void sampleOfTheSystemIsImportedAsItStands() {
    Ran ran =
        Ran.muster(
            "import",
            Ran.data("customerio/people.csv"),
            "--preset",
            "customerio-people",
            "--set",
            "json-cells=unquoted",
            "--store",
            store());

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Ran.muster("contact", "email=person@example.com", "--store", store()).out())
        .isEqualTo(Ran.golden("customerio-people.json"));
  }

  @Test
  void requestNamesFileAndPreset() throws IOException {
    Files.writeString(folder.resolve("people.csv"), "id,plan\n7,pro\n");
    Path request =
        Files.writeString(
            folder.resolve("request.json"),
            "{\"import\": {\"name\": \"my upload\", \"data_file_url\": \"people.csv\","
                + " \"type\": \"people\", \"identifier\": \"id\"}}");

    Ran ran =
        Ran.muster(
            "import", "--request", request, "--set", "workspace=classic", "--store", store());

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Ran.muster("contact", "id=7", "--store", store()).out())
        .contains("\"plan\" : \"pro\"");
    assertMisuse(
        Ran.muster("import", "x.csv", "--request", request),
        "FILE or --request must be given, and not both");
    assertMisuse(
        Ran.muster("import", "--request", request, "--set", "key=email", "--store", store()),
        "--set must set workspace only beside --request");
  }

  @Test
  void choicesThatMakeNoSenseAreMisuse() throws IOException {
    Path spec = Ran.data("customerio/people.spec.json");

    assertMisuse(
        Ran.muster("import", "f.csv"),
        "one of --spec, --preset and --request must be given, were 0");
    assertMisuse(Ran.muster("template"), "SPEC.json or --preset must be given");
    assertMisuse(
        Ran.muster("template", spec, "--preset", "customerio-people"),
        "a spec must not be given beside --preset");
    assertMisuse(
        Ran.muster("template", spec, "--skip", "note"),
        "--set, --map and --skip must be given with --preset only");
    assertMisuse(imported("mailer", "id\n"), "preset must be one of [customerio-people");
    assertMisuse(
        imported("customerio-people", "id\n", "--set", "colour=red"), "option must be one of [");
    assertMisuse(
        imported("customerio-people", "id\n", "--set", "key=phone"),
        "key must be one of [id, email, cio-id], was phone");
    assertMisuse(
        imported("customerio-people", "id\n", "--set", "key=cio-id"),
        "process must be ONLY_EXISTING when keyed by cio_id, was ALL");
  }

  private static void assertMisuse(Ran ran, String why) {
    assertThat(ran.exit()).isEqualTo(64);
    assertThat(ran.err()).contains(why);
  }
}
