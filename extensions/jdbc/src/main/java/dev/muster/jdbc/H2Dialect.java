package dev.muster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2, embedded: writers of a tenant wait for each other, rows go through prepared batches. */
final class H2Dialect implements Dialect {

  /** A batch's look-up stays in memory; by default H2 writes it to disk when the heap is small. */
  private static final int MAX_MEMORY_ROWS = 100_000;

  private static final String REVISE =
      "UPDATE muster_contact SET revision = ?, main = ?, identifiers = ?, attributes = ?"
          + " WHERE tenant = ? AND id = ? AND revision = ?";

  @Override
  public Map<String, String> types() {
    return Map.of(
        "text", "VARCHAR",
        "sorted", "VARCHAR",
        "json", "VARCHAR",
        "bytes", "BLOB",
        "roomy", "");
  }

  @Override
  public void prepareDatabase(Connection connection) throws SQLException {
    ensure(connection, "MAX_MEMORY_ROWS", MAX_MEMORY_ROWS);
  }

  /** H2 may list a setting twice, as it was kept and as it is in force. */
  private static void ensure(Connection connection, String setting, int value) throws SQLException {
    List<Integer> found =
        Sql.query(
            connection,
            "SELECT setting_value FROM INFORMATION_SCHEMA.SETTINGS WHERE setting_name = ?",
            row -> row.getInt(1),
            setting);
    if (found.isEmpty() || !Set.of(value).containsAll(found)) {
      Sql.update(connection, "SET " + setting + " " + value);
    }
  }

  @Override
  public void lockSchema(Connection connection) {}

  /**
   * Has commits written at once. H2 forgets that setting whenever it opens the database, which it
   * does for the first of its connections, although it lists the setting as kept.
   */
  @Override
  public void begin(Connection connection) throws SQLException {
    ensure(connection, "WRITE_DELAY", 0);
    Sql.update(connection, "SET LOCK_TIMEOUT 600000");
  }

  @Override
  public void pinLookups(Connection connection) {}

  /** A join, because H2 looks each value up in the index only then. */
  @Override
  public String among(String columns, Wanted wanted) {
    return "SELECT "
        + columns
        + " FROM UNNEST(CAST(? AS "
        + wanted.type()
        + " ARRAY)) wanted(one) JOIN "
        + wanted.table()
        + " t ON "
        + wanted.condition();
  }

  @Override
  public String forShare() {
    return " FOR UPDATE";
  }

  @Override
  public String passOverTaken() {
    return "";
  }

  @Override
  public String newIds() {
    return "SELECT NEXT VALUE FOR muster_contact_id FROM SYSTEM_RANGE(1, ?)";
  }

  @Override
  public void insert(Connection connection, NewRows rows) throws SQLException {
    String columns = String.join(", ", rows.columns());
    String values = "?, ".repeat(rows.columns().size() - 1) + "?";
    Sql.batch(
        connection,
        "INSERT INTO " + rows.table() + " (" + columns + ") VALUES (" + values + ")",
        rows.rows());
  }

  @Override
  public int revise(
      Connection connection, String tenant, List<Revised> contacts, Runnable meanwhile)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(contacts.size());
    for (Revised to : contacts) {
      rows.add(
          new @Nullable Object[] {
            to.revision(), to.main(), to.identifiers(), to.attributes(), tenant, to.id(), to.seen()
          });
    }
    return Sql.batch(connection, REVISE, rows);
  }

  @Override
  public boolean canKeep(String text) {
    return true;
  }

  @Override
  public int maxChars() {
    return 1 << 20;
  }
}
