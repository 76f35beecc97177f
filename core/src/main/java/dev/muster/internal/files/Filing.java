package dev.muster.internal.files;

import dev.muster.report.ImportFile;
import dev.muster.spi.ArtifactStore;
import java.util.Optional;
import java.util.Set;

/**
 * Which files are wanted, and where they are kept.
 *
 * @param store there, if any is wanted
 * @param wanted the files
 */
public record Filing(Optional<ArtifactStore> store, Set<ImportFile> wanted) {

  /** No file. */
  public static Filing none() {
    return new Filing(Optional.empty(), Set.of());
  }

  public Filing {
    wanted = Set.copyOf(wanted);
  }
}
