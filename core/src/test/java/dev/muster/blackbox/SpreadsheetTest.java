package dev.muster.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.files.FolderArtifacts;
import dev.muster.report.ImportAbortedException;
import dev.muster.report.ImportFile;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.rule.Breaker;
import dev.muster.rule.RowValidator;
import dev.muster.spec.CsvImportSpec;
import dev.muster.testkit.InMemoryContactStore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real spreadsheet program evaluates no cell of a file that an import writes. Needs {@code
 * soffice} of LibreOffice on the path, or {@code -Dmuster.soffice=} and where it is.
 */
class SpreadsheetTest {

  private static final List<String> FORMULAS =
      List.of(
          "=1000+337",
          "+1000+337",
          "-1000-337",
          "@SUM(1000;337)",
          " =1000+337",
          "'=1000+337",
          "\t=1000+337",
          "=cmd|' /C calc'!A0",
          "+4917612345678",
          "-5");

  @TempDir private Path folder;

  @Test
  void noCellIsEvaluated() throws IOException, InterruptedException {
    Optional<String> program = program();
    assumeTrue(
        program.isPresent(), "skipped: there is no soffice on the path; install LibreOffice");
    Path raw = folder.resolve("raw.csv");
    Files.writeString(raw, "cell\n" + String.join("\n", FORMULAS) + "\n");
    List<Path> files = new ArrayList<>(List.of(raw));
    files.addAll(files().values());
    convert(program.get(), files);

    assertThat(formulas(raw)).as("formulas of a file that is not made safe").isNotZero();
    for (Path file : files.subList(1, files.size())) {
      assertThat(content(file)).as("cells of %s", file.getFileName()).contains("000+337");
      assertThat(formulas(file)).as("formulas of %s", file.getFileName()).isZero();
    }
  }

  private static Optional<String> program() {
    Optional<String> named = Optional.ofNullable(System.getProperty("muster.soffice"));
    return named.isPresent()
        ? named
        : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "soffice"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
  }

  /** The files of an import that a breaker stops, by what they are. */
  private Map<String, Path> files() throws IOException {
    CsvImportSpec spec = CsvImportSpec.people().identifier("email").attribute("=name").build();
    List<String> lines = new ArrayList<>(List.of("email,=name"));
    for (int i = 0; i < FORMULAS.size(); i++) {
      lines.add("p" + i + "@x.de," + FORMULAS.get(i));
      lines.add("," + FORMULAS.get(i));
    }
    FORMULAS.forEach(formula -> lines.add("," + formula));
    RowValidator warns =
        RowValidator.named(
            "warns",
            "1",
            row -> List.of(Problem.warning(ProblemCode.HOST_RULE, row.at(), "=name")));
    ImportAbortedException stopped =
        catchThrowableOfType(
            ImportAbortedException.class,
            () ->
                Given.importer(spec, new InMemoryContactStore())
                    .validator(warns)
                    .breakers(Breaker.over(FORMULAS.size(), Breaker.Measure.FAILED_ROWS))
                    .files(
                        FolderArtifacts.in(folder.resolve("files")),
                        EnumSet.complementOf(EnumSet.of(ImportFile.SOURCE)))
                    .build()
                    .run(Given.file("k", lines.toArray(String[]::new))));
    Map<String, Path> files = new TreeMap<>();
    stopped.report().files().forEach((name, place) -> files.put(name, Path.of(place)));
    assertThat(Files.readString(files.remove("outcomes"))).doesNotContain("1000");
    assertThat(files).containsOnlyKeys("errors", "warnings", "preview", "unprocessed");
    return files;
  }

  private void convert(String program, Collection<Path> files)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--infilter=CSV:44,34,76,1",
                "--convert-to",
                "ods",
                "--outdir",
                folder.toString()));
    files.stream().map(Path::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
  }

  private long formulas(Path csv) throws IOException {
    return content(csv).split("table:formula=", -1).length - 1L;
  }

  private String content(Path csv) throws IOException {
    String name = csv.getFileName().toString().replace(".csv", ".ods");
    try (ZipFile sheet = new ZipFile(folder.resolve(name).toFile())) {
      byte[] content = sheet.getInputStream(sheet.getEntry("content.xml")).readAllBytes();
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
