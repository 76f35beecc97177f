package dev.muster.harness.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that lasts, and the URLs of empty places in it. */
enum Database {
  /** Of one file, written through as the store sets it. */
  H2 {
    @Override
    String freshUrl() {
      return "jdbc:h2:file:" + Folders.fresh("h2").resolve("store");
    }
  },
  /** A server with all that makes commits last switched on. */
  POSTGRESQL {
    @Override
    String freshUrl() {
      String schema = "trial_" + Server.SCHEMAS.incrementAndGet();
      execute(Server.url(), "CREATE SCHEMA " + schema);
      return Server.url() + "&currentSchema=" + schema;
    }

    @Override
    void forget(String url) {
      String schema = url.substring(url.lastIndexOf('=') + 1);
      execute(Server.url(), "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }
  };

  /** Answers the URL of an empty place. */
  abstract String freshUrl();

  /** Throws away what is at a URL. */
  void forget(String url) {}

  static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Ends a session of a server. */
  static void terminate(String url, int pid) {
    execute(url, "SELECT pg_terminate_backend(" + pid + ")");
  }

  /**
   * Starts a server, durable as in production, over a folder that may hold another one's data.
   *
   * @param port 0 for a free one
   */
  static EmbeddedPostgres serverIn(Path data, int port) {
    return start(durable().setDataDirectory(data).setCleanDataDirectory(false).setPort(port));
  }

  private static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
    try {
      return builder.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One server for all tests of this JVM. */
  private static final class Server {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start(durable());

    static String url() {
      return SERVER.getJdbcUrl("postgres", "postgres");
    }
  }

  /** Folders under {@code target}. */
  static final class Folders {

    private Folders() {}

    static Path fresh(String name) {
      try {
        Path parent = Files.createDirectories(Path.of("target", "harness").toAbsolutePath());
        return Files.createTempDirectory(parent, name);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
