package dev.muster.jdbc;

import dev.muster.jdbc.Dialect.Wanted;
import dev.muster.model.Standing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reading of one tenant's contacts, identifiers and event keys, in bulk, on one connection. */
final class ContactTable {

  /** Whether a contact's attributes are read with it. */
  enum Depth {
    ROW_ONLY,
    WITH_ATTRIBUTES;

    private String columns() {
      return ContactRow.COLUMNS + (this == WITH_ATTRIBUTES ? ", t.attributes" : "");
    }

    private ContactRow read(ResultSet row) throws SQLException {
      return new ContactRow(
          row.getLong(1),
          new ContactRow.Mark(row.getLong(2), Standing.valueOf(row.getString(3))),
          Ids.claims(row.getString(4)),
          this == WITH_ATTRIBUTES ? row.getString(5) : Json.EMPTY_OBJECT);
    }
  }

  /** That a contact carries an identifier, and whether no other may. */
  record Carry(UUID identifier, long contact, boolean sole) {}

  /** By how much the sequence goes on, as the schema says. */
  private static final int IDS_OF_A_BLOCK = 100;

  private final Connection connection;
  private final Dialect dialect;
  private final String tenant;

  ContactTable(Connection connection, Dialect dialect, String tenant) {
    this.connection = connection;
    this.dialect = dialect;
    this.tenant = tenant;
  }

  Connection connection() {
    return connection;
  }

  Dialect dialect() {
    return dialect;
  }

  String tenant() {
    return tenant;
  }

  void pinLookups() throws SQLException {
    dialect.pinLookups(connection);
  }

  List<ContactRow> byId(Collection<Long> ids, Depth depth) throws SQLException {
    return ids.isEmpty()
        ? List.of()
        : Sql.query(
            connection,
            dialect.among(depth.columns(), Wanted.of("muster_contact", "bigint", "id")),
            depth::read,
            Sql.Array.bigints(ids),
            tenant);
  }

  List<ContactRow> byMain(Collection<UUID> identifiers, Depth depth) throws SQLException {
    return identifiers.isEmpty()
        ? List.of()
        : Sql.query(
            connection,
            dialect.among(depth.columns(), Wanted.of("muster_contact", "uuid", "main")),
            depth::read,
            Sql.Array.uuids(identifiers),
            tenant);
  }

  /** Answers who carries identifiers that live in a contact's own row. */
  List<Carry> mainCarriers(Collection<UUID> identifiers) throws SQLException {
    return identifiers.isEmpty()
        ? List.of()
        : Sql.query(
            connection,
            dialect.among("t.main, t.id", Wanted.of("muster_contact", "uuid", "main")),
            row -> new Carry(row.getObject(1, UUID.class), row.getLong(2), true),
            Sql.Array.uuids(identifiers),
            tenant);
  }

  /** Answers who carries identifiers that do not, at most so many contacts for each. */
  List<Carry> otherCarriers(Collection<UUID> identifiers, int most) throws SQLException {
    return identifiers.isEmpty()
        ? List.of()
        : Sql.query(
            connection,
            carriers(),
            row ->
                new Carry(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3) != null),
            Sql.Array.uuids(identifiers),
            tenant,
            most);
  }

  private String carriers() {
    return "SELECT identifier, contact, sole FROM ("
        + dialect.among(
            "t.identifier, t.contact, t.sole,"
                + " ROW_NUMBER() OVER (PARTITION BY t.identifier ORDER BY t.contact) AS nth",
            Wanted.of("muster_identifier", "uuid", "identifier"))
        + ") carried WHERE nth <= ? ORDER BY identifier, contact";
  }

  /** Whether there are any: a tenant whose people have one identifier each has none. */
  boolean hasOthers() throws SQLException {
    return Sql.one(
            connection,
            "SELECT 1 FROM muster_identifier WHERE tenant = ? FETCH FIRST ROW ONLY",
            row -> true,
            tenant)
        .isPresent();
  }

  Set<UUID> knownEvents(Collection<UUID> events) throws SQLException {
    return events.isEmpty()
        ? Set.of()
        : new HashSet<>(
            Sql.query(
                connection,
                dialect.among("t.event", Wanted.of("muster_event", "uuid", "event")),
                row -> row.getObject(1, UUID.class),
                Sql.Array.uuids(events),
                tenant));
  }

  List<Long> newIds(int count) throws SQLException {
    if (count == 0) {
      return List.of();
    }
    int blocks = (count + IDS_OF_A_BLOCK - 1) / IDS_OF_A_BLOCK;
    List<Long> ids = new ArrayList<>(count);
    for (long first : Sql.query(connection, dialect.newIds(), row -> row.getLong(1), blocks)) {
      for (int i = 0; i < IDS_OF_A_BLOCK && ids.size() < count; i++) {
        ids.add(first + i);
      }
    }
    return ids;
  }

  /** Holds the tenant's row, and answers which scheme lives in the contacts' own rows. */
  Optional<String> hold(Sharing sharing) throws SQLException {
    String lock = sharing == Sharing.SHARED ? dialect.forShare() : " FOR UPDATE";
    String sql = "SELECT main_scheme FROM muster_tenant WHERE name = ?" + lock;
    List<Optional<String>> held = lockTenant(sql);
    if (held.isEmpty()) {
      Sql.update(
          connection,
          "INSERT INTO muster_tenant (name) SELECT CAST(? AS VARCHAR) WHERE NOT EXISTS"
              + " (SELECT 1 FROM muster_tenant WHERE name = ?)"
              + dialect.passOverTaken(),
          tenant,
          tenant);
      held = lockTenant(sql);
    }
    return held.get(0);
  }

  void setMainScheme(String scheme) throws SQLException {
    Sql.update(
        connection, "UPDATE muster_tenant SET main_scheme = ? WHERE name = ?", scheme, tenant);
  }

  private List<Optional<String>> lockTenant(String sql) throws SQLException {
    return Sql.query(connection, sql, row -> Optional.ofNullable(row.getString(1)), tenant);
  }
}
