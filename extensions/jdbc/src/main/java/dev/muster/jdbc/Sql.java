package dev.muster.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Statements with bound values only: no name or value of a person ever becomes SQL text. */
final class Sql {

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Something done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Values that are bound together as one array. */
  record Array(String type, Collection<?> values) {

    static Array bigints(Collection<Long> values) {
      return new Array("bigint", values);
    }

    static Array texts(Collection<String> values) {
      return new Array("varchar", values);
    }

    static Array uuids(Collection<UUID> values) {
      return new Array("uuid", values);
    }
  }

  private Sql() {}

  /**
   * Answers a query for the rows of a table, named {@code t}, in which two columns are a pair of
   * two arrays; the arrays, of bigints and of uuids, and the tenant are to be bound.
   */
  static String amongPairs(String columns, String table, String number, String key) {
    return "SELECT "
        + columns
        + " FROM UNNEST(CAST(? AS bigint ARRAY), CAST(? AS uuid ARRAY)) wanted(one, other) JOIN "
        + table
        + " t ON t.tenant = ? AND t."
        + number
        + " = wanted.one AND t."
        + key
        + " = wanted.other";
  }

  static <T> List<T> query(
      Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(0);
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (row.next()) {
          all.add(reader.read(row));
        }
        return all;
      }
    }
  }

  static <T> Optional<T> one(
      Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
      throws SQLException {
    return query(connection, sql, reader, values).stream().findFirst();
  }

  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Runs one statement for each of the rows, and answers how many rows it touched in all. */
  static int batch(Connection connection, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    return IntStream.of(counts(connection, sql, rows)).sum();
  }

  /** Runs one statement for each of the rows, and answers how many rows each touched. */
  static int[] counts(Connection connection, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    int[] touched = new int[rows.size()];
    if (rows.isEmpty()) {
      return touched;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int start = 0; start < rows.size(); start += 1000) {
        for (Object[] row : rows.subList(start, Math.min(rows.size(), start + 1000))) {
          bind(statement, row);
          statement.addBatch();
        }
        int[] counts = statement.executeBatch();
        System.arraycopy(counts, 0, touched, start, counts.length);
      }
      return touched;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Array array) {
        statement.setArray(
            i + 1, statement.getConnection().createArrayOf(array.type(), array.values().toArray()));
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  /** Whether the database refused a value, a matter of the data and not of the connection. */
  static boolean isDataFault(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
  }

  /** Whether the database ended this transaction in favour of another's. */
  static boolean isDeadlock(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.equals("40P01") || state.equals("40001");
  }

  /** Whether another writer came first, so that looking again tells more. */
  static boolean isRace(SQLException fault) {
    return "23505".equals(fault.getSQLState()) || isDeadlock(fault);
  }
}
