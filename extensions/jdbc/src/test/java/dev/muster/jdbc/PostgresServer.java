package dev.muster.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL server for the tests of this JVM, durable as in production. */
final class PostgresServer {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Answers the URL of a schema that nobody else uses. */
  static String freshSchema() {
    String name = "muster_test_" + SCHEMAS.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(SERVER.getJdbcUrl("postgres", "postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
  }
}
