package dev.muster.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The databases that the tests run on. */
enum TestDatabase {
  H2 {
    @Override
    String freshUrl() {
      try {
        Path parent = Files.createDirectories(Path.of("target", "h2").toAbsolutePath());
        Path folder = Files.createTempDirectory(parent, "store");
        return "jdbc:h2:file:" + folder.resolve("store");
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  },
  POSTGRESQL {
    @Override
    String freshUrl() {
      return PostgresServer.freshSchema();
    }
  };

  /** Answers the URL of a database that nobody else uses. */
  abstract String freshUrl();

  /** Answers connections to a database that nobody else uses, a new one each time. */
  DataSource freshSource() {
    return new UrlDataSource(freshUrl());
  }
}
