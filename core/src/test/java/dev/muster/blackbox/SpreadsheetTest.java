package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.files.FolderArtifacts;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A real spreadsheet program evaluates no cell of a file that comes back. */
@EnabledIfSystemProperty(named = "muster.soffice", matches = ".+")
class SpreadsheetTest {

  private static final List<String> FORMULAS =
      List.of("=1000+337", "+1000+337", "-1000-337", "@SUM(1000;337)", " =1000+337", "'=1000+337");

  @TempDir private Path folder;

  @Test
  void noCellIsEvaluated() throws IOException, InterruptedException {
    Path raw = folder.resolve("raw.csv");
    Files.writeString(raw, "cell\n" + String.join("\n", FORMULAS) + "\n");
    assertThat(formulas(raw)).as("formulas of a file that is not made safe").isNotZero();

    for (Path file : files()) {
      assertThat(formulas(file)).as("formulas of %s", file.getFileName()).isZero();
    }
  }

  private List<Path> files() throws IOException {
    CsvImportSpec spec = CsvImportSpec.people().identifier("email").attribute("=name").build();
    List<String> lines = new ArrayList<>(List.of("email,=name"));
    for (int i = 0; i < FORMULAS.size(); i++) {
      lines.add("p" + i + "@x.de," + FORMULAS.get(i));
      lines.add("," + FORMULAS.get(i));
    }
    RowValidator warns =
        RowValidator.named(
            "warns",
            "1",
            row -> List.of(Problem.warning(ProblemCode.HOST_RULE, row.at(), "=name")));
    ImportReport report =
        Given.importer(spec, new InMemoryContactStore())
            .validator(warns)
            .files(
                FolderArtifacts.in(folder.resolve("files")),
                EnumSet.complementOf(EnumSet.of(ImportFile.OUTCOMES)))
            .build()
            .run(Given.file("k", lines.toArray(String[]::new)));
    assertThat(report.files()).containsOnlyKeys("errors", "warnings", "preview");
    return report.files().values().stream().map(Path::of).toList();
  }

  private long formulas(Path csv) throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                System.getProperty("muster.soffice"),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--infilter=CSV:44,34,76,1",
                "--convert-to",
                "ods",
                "--outdir",
                folder.toString(),
                csv.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String name = csv.getFileName().toString().replace(".csv", ".ods");
    try (ZipFile sheet = new ZipFile(folder.resolve(name).toFile())) {
      byte[] content = sheet.getInputStream(sheet.getEntry("content.xml")).readAllBytes();
      return new String(content, StandardCharsets.UTF_8).split("table:formula=", -1).length - 1L;
    }
  }
}
