package dev.muster.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: writers run side by side, rows go through {@code COPY}. */
final class PostgresDialect implements Dialect {

  private static final String STAGE =
      "CREATE TEMPORARY TABLE IF NOT EXISTS muster_stage ("
          + "id BIGINT, seen BIGINT, revision BIGINT, main UUID, identifiers TEXT, attributes JSON)"
          + " ON COMMIT DELETE ROWS";

  private static final List<String> STAGED =
      List.of("id", "seen", "revision", "main", "identifiers", "attributes");

  private static final String REVISE =
      "UPDATE muster_contact c SET revision = s.revision, main = s.main,"
          + " identifiers = s.identifiers, attributes = s.attributes"
          + " FROM muster_stage s WHERE c.tenant = ? AND c.id = s.id AND c.revision = s.seen";

  /** A row that finds room in its page is revised there, which spares both indexes. */
  @Override
  public Map<String, String> types() {
    return Map.of(
        "text", "TEXT",
        "sorted", "TEXT COLLATE \"C\"",
        "json", "JSON",
        "bytes", "BYTEA",
        "roomy", " WITH (fillfactor = 50)");
  }

  @Override
  public void prepareDatabase(Connection connection) {}

  @Override
  public void lockSchema(Connection connection) throws SQLException {
    Sql.query(
        connection,
        "SELECT pg_advisory_xact_lock(hashtext('muster_schema'), hashtext(current_schema()))",
        row -> row);
  }

  @Override
  public void begin(Connection connection) {}

  @Override
  public void pinLookups(Connection connection) throws SQLException {
    Sql.query(
        connection,
        "SELECT set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_hashjoin', 'off', true),"
            + " set_config('enable_mergejoin', 'off', true),"
            + " set_config('jit', 'off', true)",
        row -> row);
  }

  /**
   * Value by value, by the {@code OFFSET}: of a join with a table that was never analyzed the
   * planner thinks that all of the tenant's rows are a few, and goes through them for each value.
   */
  @Override
  public String among(String columns, Wanted wanted) {
    return "SELECT "
        + columns
        + " FROM (SELECT one FROM UNNEST(CAST(? AS "
        + wanted.type()
        + " ARRAY)) each(one) ORDER BY one) wanted CROSS JOIN LATERAL (SELECT * FROM "
        + wanted.table()
        + " t WHERE "
        + wanted.condition()
        + " OFFSET 0) t";
  }

  @Override
  public String forShare() {
    return " FOR SHARE";
  }

  @Override
  public String passOverTaken() {
    return " ON CONFLICT DO NOTHING";
  }

  @Override
  public String newIds() {
    return "SELECT nextval('muster_contact_id') FROM generate_series(1, ?)";
  }

  @Override
  public void insert(Connection connection, NewRows rows) throws SQLException {
    if (!rows.rows().isEmpty()) {
      PostgresCopy.into(connection, rows);
    }
  }

  @Override
  public int revise(
      Connection connection, String tenant, List<Revised> contacts, Runnable meanwhile)
      throws SQLException {
    if (contacts.isEmpty()) {
      return 0;
    }
    Sql.update(connection, STAGE);
    Sql.update(connection, "DELETE FROM muster_stage");
    List<@Nullable Object[]> rows =
        new Derived<>(
            contacts,
            to ->
                new @Nullable Object[] {
                  to.id(), to.seen(), to.revision(), to.main(), to.identifiers(), to.attributes()
                });
    PostgresCopy.into(connection, new NewRows("muster_stage", STAGED, rows, meanwhile));
    return Sql.update(connection, REVISE, tenant);
  }

  @Override
  public boolean canKeep(String text) {
    return Texts.isPlain(text);
  }

  @Override
  public int maxChars() {
    return 1 << 27;
  }
}
