package dev.muster.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** The tables, made where they are missing. */
final class Schema {

  static final int VERSION = 1;

  private Schema() {}

  static void ensure(Connection connection, Dialect dialect) throws SQLException {
    dialect.lockSchema(connection);
    Sql.update(connection, "CREATE TABLE IF NOT EXISTS muster_schema (version INTEGER NOT NULL)");
    Optional<Integer> version =
        Sql.one(connection, "SELECT version FROM muster_schema", row -> row.getInt(1));
    if (version.isEmpty()) {
      for (String statement : statements(dialect)) {
        Sql.update(connection, statement);
      }
    } else if (version.get() != VERSION) {
      throw new IllegalStateException(
          "schema version must be " + VERSION + ", was " + version.get());
    }
  }

  private static String[] statements(Dialect dialect) {
    String script = script();
    for (Map.Entry<String, String> type : dialect.types().entrySet()) {
      script = script.replace("{" + type.getKey() + "}", type.getValue());
    }
    return script.strip().split(";\\s*", 0);
  }

  private static String script() {
    try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql must be in the jar, was missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
