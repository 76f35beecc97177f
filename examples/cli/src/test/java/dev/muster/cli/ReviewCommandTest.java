package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

  private static final String SPEC =
      "{\"spec\": {\"kind\": \"people\", \"columns\": ["
          + "{\"header\": \"email\", \"as\": \"identifier\", \"scheme\": \"email\"},"
          + "{\"header\": \"plan\", \"as\": \"attribute\", \"path\": [\"plan\"]}]}}";

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("people.csv"), List.of(lines));
  }

  private Ran run(String command, Path file, Object... more) throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), SPEC);
    String store = "jdbc:h2:" + folder.resolve("store");
    return Ran.muster(
        Ran.all(
            List.of(
                command, file, "--spec", spec, "--store", store, "--now", "2024-06-15T12:00:00Z"),
            more));
  }

  @Test
  void reviewSaysWhatTheImportDoesAndWritesNothing() throws IOException {
    Path file = file("email,plan", "ana@example.org,pro", ",pro", "ana@example.org,free");

    String first = run("review", file, "--json").out();
    String again = run("review", file, "--json").out();
    Ran imported = run("import", file, "--json");

    assertThat(rows(first)).isEqualTo(rows(again)).isEqualTo(rows(imported.out()));
    assertThat(rows(first)).contains("\"created\" : 1");
    assertThat(first).contains("\"fills\" : \"attribute plan\"");
    assertThat(imported.exit()).isEqualTo(1);
  }

  private static String rows(String json) {
    return json.substring(json.indexOf("\"rows\""), json.indexOf("\"forecast\""));
  }

  @Test
  void rowIsShownWithWhatTheStoreWouldBeTold() throws IOException {
    Path file = file("email,plan", "ana@example.org,pro", "ana@example.org,free");

    Ran reviewed = run("review", file, "--row", "2");

    assertThat(reviewed.exit()).isZero();
    assertThat(reviewed.err()).isEmpty();
    assertThat(reviewed.out()).startsWith("Review of people.csv: nothing was written.");
    assertThat(reviewed.out())
        .endsWith(
            "{\"record\":2,\"outcome\":\"UPDATED\",\"writes\":[{\"contact\":\"known\",\"changes\":"
                + "[{\"path\":[\"plan\"],\"before\":\"pro\",\"after\":\"free\"}]}]}"
                + System.lineSeparator());
  }

  @Test
  void importIsHeldToItsReview() throws IOException {
    Path seal = folder.resolve("seal.json");
    Path file = file("email,plan", "ana@example.org,pro", "bo@example.org,pro");
    run("review", file, "--seal", seal);
    run(
        "import",
        Files.write(folder.resolve("one.csv"), List.of("email,plan", "bo@example.org,pro")));

    Ran sealed = run("import", file, "--seal", seal, "--key", "k");
    Ran other = run("import", file("email,plan", "cy@example.org,"), "--seal", seal);

    assertThat(sealed.exit()).isZero();
    assertThat(sealed.err())
        .isEqualTo(
            String.join(
                System.lineSeparator(),
                "Rows that came out otherwise than in the review: 1",
                "  record 2: CREATED -> UNCHANGED",
                ""));
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("REVIEWED_OTHER_FILE");
  }

  @Test
  void filesThatTheImportWouldWriteAreWritten() throws IOException {
    Path file = file("email,plan", "ana@example.org,pro", ",pro");

    Ran reviewed = run("review", file, "--out", folder.resolve("out"));

    assertThat(reviewed.exit()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("out").resolve("errors.csv")))
        .contains("IDENTIFIER_MISSING");
    assertThat(folder.resolve("out").resolve("preview.csv")).exists();
    assertThat(run("import", file).out()).contains("1 created");
  }
}
