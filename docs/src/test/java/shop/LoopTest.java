package shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.files.FolderArtifacts;
import dev.muster.report.ImportFile;
import dev.muster.report.ImportReport;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.ValueType;
import dev.muster.spi.ArtifactStore;
import dev.muster.spi.ContactStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopTest {

  private static final CsvImportSpec SPEC =
      CsvImportSpec.people()
          .identifier("email")
          .attribute("name")
          .attribute("age", "age", ValueType.integer())
          .build();

  @TempDir Path folder;

  @Test
  void rejectedRowComesBackAndIsImportedOnceCorrected() throws IOException {
    MapContactStore store = new MapContactStore();
    ArtifactStore artifacts = FolderArtifacts.in(folder);

    ImportReport first =
        imported(
            SPEC,
            store,
            artifacts,
            file("email,name,age\nana@example.org,Ana,41\nbo@example.org,\"Bo, junior\",old\n"));
    String errors = Files.readString(Path.of(first.files().get("errors")));
    ImportReport second = imported(SPEC, store, artifacts, file(errors.replace(",old", ",7")));

    assertThat(errors.replace("\r\n", "\n"))
        .isEqualTo("\uFEFF" + Files.readString(Path.of("src/test/resources/loop/errors.csv")));
    assertThat(second.rows().created()).isEqualTo(1);
    assertThat(second.files()).containsOnlyKeys("outcomes");
  }

  private static ImportSource file(String text) {
    return ImportSource.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ImportReport imported(
      CsvImportSpec spec, ContactStore store, ArtifactStore artifacts, ImportSource file) {
    // tag::files[]
    return Importer.builder()
        .spec(spec)
        .contacts(store)
        .files(artifacts, Set.of(ImportFile.ERRORS, ImportFile.OUTCOMES))
        .build()
        .run(file);
    // end::files[]
  }
}
