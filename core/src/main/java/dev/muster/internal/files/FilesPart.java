package dev.muster.internal.files;

/**
 * What one batch adds to the files. Must be kept before its batch is; kept again under another
 * owner it replaces nothing, and the latest owner's counts.
 */
@FunctionalInterface
public interface FilesPart {

  /**
   * Keeps the part.
   *
   * @param epoch of the owner who is about to keep the batch
   * @throws FilesFailedException if it cannot be kept
   */
  void keep(long epoch);
}
