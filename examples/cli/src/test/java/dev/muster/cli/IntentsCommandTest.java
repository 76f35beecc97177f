package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentsCommandTest {

  @TempDir private Path folder;

  private Path people;
  private Path spec;
  private Path campaigns;

  @BeforeEach
  void write() throws IOException {
    people =
        Files.writeString(
            folder.resolve("people.csv"),
            IntStream.range(0, 12)
                .mapToObj(i -> "p" + i + "@example.org\n")
                .collect(Collectors.joining("", "email\n", "")));
    spec =
        Files.writeString(
            folder.resolve("spec.json"),
            """
            {"spec": {"kind": "people",
                      "columns": [{"header": "email", "as": "identifier", "scheme": "email"}]}}
            """);
    campaigns =
        Files.writeString(
            folder.resolve("campaigns.json"), "[{\"name\": \"welcome\", \"created\": true}]");
  }

  private String store() {
    return "jdbc:h2:" + folder.resolve("store");
  }

  private Ran imports(Object... more) {
    return Ran.muster(
        Ran.all(
            List.of(
                "import",
                people,
                "--spec",
                spec,
                "--store",
                store(),
                "--campaigns",
                campaigns,
                "--trigger",
                "always",
                "--key",
                "k",
                "--json"),
            more));
  }

  private Ran intents(String what, Object... more) {
    return Ran.muster(Ran.all(List.of("intents", what, "k", "--store", store()), more));
  }

  @Test
  void whatIsOverTheCapIsListedReleasedAndDelivered() {
    ImportReport report = ImportReport.fromJson(imports("--cap", "5").out());

    assertThat(report.triggers().immediate()).isEqualTo(5);
    assertThat(report.triggers().held()).isEqualTo(7);
    assertThat(intents("list", "--state", "OVER_CAP").out().lines())
        .hasSize(7)
        .allMatch(line -> line.startsWith("{\"state\":\"OVER_CAP\",\"key\":"));
    assertThat(intents("list").out().lines()).hasSize(12);
    assertThat(intents("deliver").out().trim())
        .isEqualTo("taken 0, refused 0, expired 0, waiting 0");
    assertThat(intents("release").out().trim()).isEqualTo("released 7");
    assertThat(intents("deliver", "--rate", "100").out().trim())
        .isEqualTo("taken 7, refused 0, expired 0, waiting 0");
    assertThat(intents("list", "--state", "DELIVERED").out().lines()).hasSize(12);
  }

  @Test
  void runLeavesPendingWhatTheRateDoesNotLetThrough() {
    imports("--rate", "5", "--now", "2024-06-15T12:00:00Z");

    assertThat(intents("list", "--state", "DELIVERED").out().lines()).hasSize(5);
    assertThat(intents("list", "--state", "PENDING").out().lines()).hasSize(7);
  }

  @Test
  void senselessNumbersAndMissingStoresAreRefused() {
    assertThat(intents("list").exit()).isEqualTo(Exit.REFUSED);
    assertThat(imports("--cap", "-1").exit()).isEqualTo(Exit.MISUSE);
    assertThat(imports("--rate", "0").err())
        .contains("--rate")
        .contains("must be a number from 1 on, was \"0\"");
    assertThat(Ran.muster("intents").exit()).isEqualTo(Exit.MISUSE);
  }
}
