package dev.muster.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The databases that the tests run on. */
enum TestDatabase {
  H2 {
    @Override
    String freshUrl() {
      try {
        Path folder = Files.createTempDirectory("muster-h2");
        folder.toFile().deleteOnExit();
        return "jdbc:h2:file:" + folder.resolve("store");
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  },
  POSTGRESQL {
    @Override
    String freshUrl() {
      return PostgresServer.freshDatabase();
    }
  };

  /** Answers the URL of a database that nobody else uses. */
  abstract String freshUrl();
}
