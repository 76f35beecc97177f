package dev.muster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between databases. Stateless. */
interface Dialect {

  /** Rows that are new to a table. */
  record NewRows(String table, List<String> columns, List<@Nullable Object[]> rows) {}

  /** The state that a known contact is to have, if its revision is still the one seen. */
  record Revised(
      long id,
      long seen,
      long revision,
      java.util.@Nullable UUID main,
      String identifiers,
      String attributes) {}

  /** Answers the dialect of a connection's database. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "H2" -> new H2Dialect();
      case "PostgreSQL" -> new PostgresDialect();
      default ->
          throw new IllegalArgumentException("database must be H2 or PostgreSQL, was " + product);
    };
  }

  /** The types of the schema, by placeholder. */
  Map<String, String> types();

  /** Settings of the database itself, made once per opening. */
  void prepareDatabase(Connection connection) throws SQLException;

  /** Makes sure that only one creates the schema; until the transaction ends. */
  void lockSchema(Connection connection) throws SQLException;

  /** Settings of one transaction. */
  void begin(Connection connection) throws SQLException;

  /** Pins the plan of look-ups by many keys to the index, for the rest of the transaction. */
  void pinLookups(Connection connection) throws SQLException;

  /** The lock clause for a row that several writers may hold at once, where there is one. */
  String forShare();

  /** What follows an insert that is to pass over rows whose key is taken. */
  String passOverTaken();

  /** Answers how many new contact ids the sequence is asked for. */
  String newIds();

  void insert(Connection connection, NewRows rows) throws SQLException;

  /** Revises contacts, and answers how many still had the revision seen. */
  int revise(Connection connection, String tenant, List<Revised> contacts) throws SQLException;

  /** Whether the database can keep a text of its own column. */
  boolean canKeep(String text);

  /** The longest text, in characters. */
  int maxChars();
}
