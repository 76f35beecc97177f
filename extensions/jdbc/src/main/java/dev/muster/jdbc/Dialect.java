package dev.muster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between databases. Stateless. */
interface Dialect {

  /**
   * Rows that are new to a table.
   *
   * @param rows each asked for once, in order
   * @param meanwhile is done after each row, while the database is busy with it, or not at all
   */
  record NewRows(
      String table, List<String> columns, List<@Nullable Object[]> rows, Runnable meanwhile) {

    NewRows(String table, List<String> columns, List<@Nullable Object[]> rows) {
      this(table, columns, rows, () -> {});
    }
  }

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

  /** What the schema says in another way, by placeholder. */
  Map<String, String> types();

  /** Settings of the database itself, made once per opening. */
  void prepareDatabase(Connection connection) throws SQLException;

  /** Makes sure that only one creates the schema; until the transaction ends. */
  void lockSchema(Connection connection) throws SQLException;

  /** Settings of one transaction. */
  void begin(Connection connection) throws SQLException;

  /** Pins the plan of look-ups by many keys to the index, for the rest of the transaction. */
  void pinLookups(Connection connection) throws SQLException;

  /**
   * Answers a query for the rows of a table, named {@code t}, whose key is one of many.
   *
   * @param wanted which rows: an array of the wanted values of the last of its columns is to be
   *     bound, then the tenant, then one value for each column before the last
   */
  String among(String columns, Wanted wanted);

  /**
   * Which rows are wanted.
   *
   * @param table where they are
   * @param type of the values of the last column
   * @param key columns that an index begins with, after the tenant
   */
  record Wanted(String table, String type, List<String> key) {

    static Wanted of(String table, String type, String... key) {
      return new Wanted(table, type, List.of(key));
    }

    /** The condition of a row of the table, named {@code t}, that is wanted. */
    String condition() {
      String others =
          key.subList(0, key.size() - 1).stream()
              .map(column -> " AND t." + column + " = ?")
              .collect(Collectors.joining());
      return "t.tenant = ?" + others + " AND t." + key.get(key.size() - 1) + " = wanted.one";
    }
  }

  /** The lock clause for a row that several writers may hold at once, where there is one. */
  String forShare();

  /** What follows an insert that is to pass over rows whose key is taken. */
  String passOverTaken();

  /** Asks the sequence for the first ids of so many blocks. */
  String newIds();

  void insert(Connection connection, NewRows rows) throws SQLException;

  /**
   * Revises contacts, and answers how many still had the revision seen.
   *
   * @param contacts each asked for once, in order
   * @param meanwhile is done after each, while the database is busy with it, or not at all
   */
  int revise(Connection connection, String tenant, List<Revised> contacts, Runnable meanwhile)
      throws SQLException;

  /** Whether the database can keep a text of its own column. */
  boolean canKeep(String text);

  /** The longest text, in characters. */
  int maxChars();
}
