package dev.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.files.FolderArtifacts;
import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

  @TempDir Path folder;

  private Artifact kept(String name, String text) throws IOException {
    return FolderArtifacts.in(folder.resolve(".parts"))
        .put(
            new Scope(ContactCommand.TENANT, "k", ImportConduct.ACTOR),
            name,
            out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void filesOfAResumedImportTakeThePlaceOfThoseBefore() throws IOException {
    OutFolder out = OutFolder.made(folder);
    out.collect(
        "k",
        Map.of(
            "errors", kept("errors.csv", "1").location(),
            "unprocessed", kept("unprocessed.csv", "1").location()));

    Map<String, String> files =
        out.collect("k", Map.of("errors", kept("errors-2.csv", "2").location()));

    assertThat(files).isEqualTo(Map.of("errors", folder.resolve("errors.csv").toString()));
    assertThat(folder.resolve("errors.csv")).hasContent("2");
    assertThat(folder).isDirectoryNotContaining("glob:**/{errors-2,unprocessed}*");
  }

  @Test
  void packedFileKeepsItsEnding() throws IOException {
    OutFolder.made(folder).collect("k", Map.of("errors", kept("errors-12.csv.gz", "2").location()));

    assertThat(folder.resolve("errors.csv.gz")).hasContent("2");
  }
}
