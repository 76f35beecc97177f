package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Artifact;
import dev.muster.model.Scope;
import dev.muster.testkit.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArtifactsTest {

  private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");
  private static final Scope SCOPE = new Scope("../../etc", "/passwd", "tester");

  private final SettableClock clock = new SettableClock(START);

  @TempDir private Path folder;

  private FolderArtifacts store() throws IOException {
    return FolderArtifacts.in(folder.resolve("imports")).clock(clock);
  }

  private static Artifact put(FolderArtifacts store, Scope scope) throws IOException {
    return store.put(scope, "errors.csv", out -> out.write("x".getBytes(StandardCharsets.UTF_8)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void fileStandsBelowTheFolderUnderAHash() throws IOException {
    Artifact put = put(store(), SCOPE);

    assertThat(files()).containsExactly(Path.of(put.location()));
    assertThat(folder.resolve("imports").relativize(Path.of(put.location())).toString())
        .matches("[0-9a-f]{32}.[0-9a-f]{32}.errors\\.csv");
  }

  @Test
  void onlyTheOwnerReads() throws IOException {
    Path file = Path.of(put(store(), SCOPE).location());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void anotherStoreOverTheSameFolderSeesTheFile() throws IOException {
    Artifact put = put(store(), SCOPE);

    assertThat(store().list(SCOPE)).containsExactly(put);
  }

  @Test
  @DisplayName("C17 C17 a file is kept for thirty days")
  void fileIsKeptForThirtyDays() throws IOException {
    assertThat(put(store(), SCOPE).expires()).isEqualTo(START.plus(Duration.ofDays(30)));
    assertThat(put(store().keepFor(Duration.ofHours(1)), SCOPE).expires())
        .isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void whatHasExpiredIsDeletedWhenTheNextImportWrites() throws IOException {
    FolderArtifacts store = store();
    put(store, SCOPE);
    clock.set(START.plus(Duration.ofDays(30)));

    Artifact next = put(store, new Scope("acme", "another", "tester"));

    assertThat(files()).containsExactly(Path.of(next.location()));
  }

  @Test
  void sweepLeavesAllThatIsNotOurs() throws IOException {
    FolderArtifacts store = store();
    Path foreign = Files.createFile(folder.resolve("imports").resolve("notes.txt"));
    put(store, SCOPE);
    clock.set(START.plus(Duration.ofDays(31)));

    store.sweep();

    assertThat(files()).containsExactly(foreign);
  }

  @Test
  void folderThatVanishedIsNotMadeAgain() throws IOException {
    FolderArtifacts store = store();
    Files.delete(folder.resolve("imports"));

    assertThatThrownBy(() -> put(store, SCOPE)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void timeToKeepIsPositive() throws IOException {
    FolderArtifacts store = store();

    assertThatThrownBy(() -> store.keepFor(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keepFor must be positive, was PT0S");
  }
}
