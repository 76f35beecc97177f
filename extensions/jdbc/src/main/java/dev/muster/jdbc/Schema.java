package dev.muster.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The tables, made where they are missing and brought up to date where they are of old. */
final class Schema {

  private static final List<String> SCRIPTS = List.of("schema.sql", "schema-2.sql");

  static final int VERSION = SCRIPTS.size();

  private Schema() {}

  static void ensure(Connection connection, Dialect dialect) throws SQLException {
    dialect.lockSchema(connection);
    Sql.update(connection, "CREATE TABLE IF NOT EXISTS muster_schema (version INTEGER NOT NULL)");
    int version =
        Sql.one(connection, "SELECT version FROM muster_schema", row -> row.getInt(1)).orElse(0);
    if (version > VERSION) {
      throw new IllegalStateException(
          "schema version must be at most " + VERSION + ", was " + version);
    }
    for (String script : SCRIPTS.subList(version, VERSION)) {
      run(script, connection, dialect);
    }
  }

  static void run(String script, Connection connection, Dialect dialect) throws SQLException {
    for (String statement : statements(script, dialect)) {
      Sql.update(connection, statement);
    }
  }

  private static String[] statements(String name, Dialect dialect) {
    String script = script(name);
    for (Map.Entry<String, String> type : dialect.types().entrySet()) {
      script = script.replace("{" + type.getKey() + "}", type.getValue());
    }
    return script.strip().split(";\\s*", 0);
  }

  private static String script(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must be in the jar, was missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
