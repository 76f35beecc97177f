package dev.muster.jdbc;

import dev.muster.jdbc.Dialect.Wanted;
import dev.muster.model.Holdings;
import dev.muster.model.Link;
import dev.muster.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reading of one tenant's objects, links and memberships, in bulk, on one connection. */
final class ThingTable {

  private final Connection connection;
  private final String tenant;
  private final Dialect dialect;

  ThingTable(ContactTable contacts) {
    this.connection = contacts.connection();
    this.tenant = contacts.tenant();
    this.dialect = contacts.dialect();
  }

  /** Answers the objects of keys. */
  List<ObjectRow> objects(Collection<UUID> objects) throws SQLException {
    return objects.isEmpty()
        ? List.of()
        : Sql.query(
            connection,
            dialect.among(
                "t.type, t.id, t.revision, t.attributes",
                Wanted.of("muster_object", "uuid", "object")),
            row ->
                new ObjectRow(
                    new ObjectId(row.getString(1), row.getString(2)),
                    new ThingRow(row.getLong(3), row.getString(4))),
            Sql.Array.uuids(objects),
            tenant);
  }

  /** Answers the links of pairs of a contact and an object. */
  List<LinkRow> links(Pairs pairs) throws SQLException {
    return pairs.isEmpty()
        ? List.of()
        : Sql.query(
            connection,
            Sql.amongPairs(
                "t.contact, t.type, t.id, t.revision, t.attributes",
                "muster_link",
                "contact",
                "object"),
            row ->
                new LinkRow(
                    new Link(
                        Ids.contact(row.getLong(1)),
                        new ObjectId(row.getString(2), row.getString(3))),
                    new ThingRow(row.getLong(4), row.getString(5))),
            pairs.contacts(),
            pairs.others(),
            tenant);
  }

  /** Answers which contacts are in which segments, of pairs of the two. */
  Map<Long, Set<String>> memberships(Pairs pairs) throws SQLException {
    Map<Long, Set<String>> segments = new HashMap<>();
    if (!pairs.isEmpty()) {
      Sql.query(
          connection,
          Sql.amongPairs("t.contact, t.name", "muster_membership", "contact", "segment"),
          row ->
              segments
                  .computeIfAbsent(row.getLong(1), none -> new HashSet<>())
                  .add(row.getString(2)),
          pairs.contacts(),
          pairs.others(),
          tenant);
    }
    return segments;
  }

  /** Answers the contacts that have the events of keys. */
  Map<UUID, Long> havers(Collection<UUID> events) throws SQLException {
    Map<UUID, Long> havers = new HashMap<>();
    if (!events.isEmpty()) {
      Sql.query(
          connection,
          dialect.among("t.event, t.contact", Wanted.of("muster_event", "uuid", "event")),
          row -> havers.put(row.getObject(1, UUID.class), row.getLong(2)) == null,
          Sql.Array.uuids(events),
          tenant);
    }
    return havers;
  }

  /** Answers what hangs on contacts; those on which nothing does are left out. */
  Map<Long, Holdings> ofContacts(Collection<Long> contacts) throws SQLException {
    Map<Long, Holdings> counts = new HashMap<>();
    if (!contacts.isEmpty()) {
      count(contacts, "muster_event", events -> new Holdings(events, 0, 0), counts);
      count(contacts, "muster_membership", segments -> new Holdings(0, segments, 0), counts);
      count(contacts, "muster_link", links -> new Holdings(0, 0, links), counts);
    }
    return counts;
  }

  /** Makes holdings of a count. */
  @FunctionalInterface
  private interface Kind {
    Holdings of(long count);
  }

  private void count(Collection<Long> contacts, String table, Kind kind, Map<Long, Holdings> counts)
      throws SQLException {
    Sql.query(
        connection,
        dialect.among("t.contact, COUNT(*)", Wanted.of(table, "bigint", "contact"))
            + " GROUP BY t.contact",
        row -> counts.merge(row.getLong(1), kind.of(row.getLong(2)), ThingTable::sum),
        Sql.Array.bigints(contacts),
        tenant);
  }

  private static Holdings sum(Holdings one, Holdings other) {
    return new Holdings(
        one.events() + other.events(),
        one.segments() + other.segments(),
        one.links() + other.links());
  }

  /** Answers how many links objects have; those that have none are left out. */
  Map<UUID, Long> linksOf(Collection<UUID> objects) throws SQLException {
    Map<UUID, Long> counts = new HashMap<>();
    if (!objects.isEmpty()) {
      Sql.query(
          connection,
          dialect.among("t.object, COUNT(*)", Wanted.of("muster_link", "uuid", "object"))
              + " GROUP BY t.object",
          row -> counts.put(row.getObject(1, UUID.class), row.getLong(2)) == null,
          Sql.Array.uuids(objects),
          tenant);
    }
    return counts;
  }
}
