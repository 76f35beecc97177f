package dev.muster.harness.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down what was seen, in {@code target/harness-figures.txt}. */
final class Figures {

  private Figures() {}

  static synchronized void tell(String what, Object seen) {
    try {
      Files.writeString(
          Files.createDirectories(Path.of("target")).resolve("harness-figures.txt"),
          what + ": " + seen + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
