package dev.muster.bench.compare;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of its own, durable and with default settings. */
final class PostgresDatabase implements Database {

  private static final List<String> TOLD =
      List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size");

  private final EmbeddedPostgres server;
  private final ServerCpu cpu;
  private int count;

  private PostgresDatabase(EmbeddedPostgres server, ServerCpu cpu) {
    this.server = server;
    this.cpu = cpu;
  }

  static PostgresDatabase start(Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
    return new PostgresDatabase(server, ServerCpu.of(folder.resolve("postmaster.pid")));
  }

  @Override
  public String description() throws SQLException {
    List<String> told = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      told.add("PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
      for (String setting : TOLD) {
        try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
          shown.next();
          told.add(setting + " " + shown.getString(1));
        }
      }
    }
    return String.join(", ", told);
  }

  @Override
  public String fresh(Kind kind, Variant variant) throws SQLException {
    String old = "compared_" + count++;
    String name = "compared_" + count;
    execute(url("postgres"), "DROP DATABASE IF EXISTS " + old, "CREATE DATABASE " + name);
    if (!variant.hasItsOwnTables()) {
      execute(url(name), kind.createTable());
    }
    return url(name) + (variant.rewrites() ? "&reWriteBatchedInserts=true" : "");
  }

  @Override
  public void settle(String url) throws SQLException {
    execute(url, "VACUUM (ANALYZE)", "CHECKPOINT");
  }

  @Override
  public double serverSeconds() throws IOException {
    return cpu.seconds();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
