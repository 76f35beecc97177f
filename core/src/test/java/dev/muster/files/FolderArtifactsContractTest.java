package dev.muster.files;

import dev.muster.spi.ArtifactStore;
import dev.muster.testkit.ArtifactStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class FolderArtifactsContractTest extends ArtifactStoreContract {

  @TempDir private Path folder;

  @Override
  protected ArtifactStore store(Clock clock) {
    try {
      return FolderArtifacts.in(folder.resolve("imports")).clock(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
