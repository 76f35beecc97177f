package dev.muster.internal.files;

import dev.muster.report.ImportFile;
import dev.muster.spi.ArtifactStore;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files are wanted, and where they are kept.
 *
 * @param store there, if any is wanted
 * @param wanted the files, in the order of {@link ImportFile}
 */
public record Filing(Optional<ArtifactStore> store, Set<ImportFile> wanted) {

  /** No file. */
  public static Filing none() {
    return new Filing(Optional.empty(), Set.of());
  }

  public Filing {
    Set<ImportFile> sorted = EnumSet.noneOf(ImportFile.class);
    sorted.addAll(wanted);
    wanted = Collections.unmodifiableSet(sorted);
  }

  /** Whether a file is wanted, and there is a place for it. */
  public boolean want(ImportFile file) {
    return store.isPresent() && wanted.contains(file);
  }

  /** Answers all but one of the files. */
  public Filing without(ImportFile file) {
    return new Filing(
        store, wanted.stream().filter(each -> each != file).collect(Collectors.toSet()));
  }
}
