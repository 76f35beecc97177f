package dev.muster.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether a file can be read before anything else is touched. */
final class SourceFile {

  private SourceFile() {}

  /** Complains about a file that is not there, not a file, or not to be read. */
  static void check(Path file) {
    if (!Files.exists(file)) {
      throw CommandFailedException.refused(file + " cannot be read: there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw CommandFailedException.refused(file + " cannot be read: it is a folder");
    }
    if (!Files.isReadable(file)) {
      throw CommandFailedException.refused(file + " cannot be read: access is denied");
    }
  }
}
