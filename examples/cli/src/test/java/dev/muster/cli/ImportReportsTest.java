package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.ImportState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the report of {@code muster import} goes. */
class ImportReportsTest extends ImportSuite {

  @Test
  void reportAsJsonHasTheContractsShape() {
    Ran imported = importVero("--trigger", "always", "--campaigns", campaigns(), "--json");

    assertThat(imported).isEqualTo(new Ran(0, Ran.golden("vero-report.json"), ""));
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
}
