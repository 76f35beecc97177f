package dev.muster.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.files.FolderArtifacts;
import dev.muster.harness.oracle.Workload;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H3: no name of a tenant, an import or a file becomes a path. */
class H3PathsTest {

  @TempDir Path box;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../outside",
        "/etc/passwd",
        "..",
        ".",
        "..\\..\\outside",
        "\\\\server\\share\\x",
        "C:\\Windows\\x",
        "con",
        "nul.csv",
        "a\0b",
        "line\nbreak",
        "~/.ssh/x",
        "%2e%2e%2fx",
        "file:///etc/passwd",
        "x/../../y"
      })
  void nameIsNoPath(String name) throws IOException {
    Path sandbox = Files.createDirectories(box.resolve("a/b/sandbox"));
    Path link = Files.createSymbolicLink(box.resolve("a/link"), sandbox);
    Inside inside = new Inside(Workload.of(Workload.Kind.PEOPLE, 60, 27));
    ImportReport report =
        inside
            .importer(9)
            .tenant(name)
            .files(FolderArtifacts.in(link), EnumSet.allOf(ImportFile.class))
            .build()
            .run(inside.source().key(name).named(name));

    assertThat(report.files()).containsOnlyKeys("errors", "outcomes", "preview", "source");
    assertThat(report.files().values()).allMatch(place -> Path.of(place).startsWith(link));
    List<Path> outside;
    try (Stream<Path> all = Files.walk(box)) {
      outside = all.filter(Files::isRegularFile).filter(file -> !file.startsWith(sandbox)).toList();
    }
    assertThat(outside).isEmpty();
  }
}
