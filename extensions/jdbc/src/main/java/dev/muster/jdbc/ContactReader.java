package dev.muster.jdbc;

import dev.muster.model.EventKey;
import dev.muster.model.EventVisibility;
import dev.muster.model.Identifier;
import dev.muster.model.ObjectId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Reads whole contacts, a few at a time. */
final class ContactReader {

  private final ContactTable table;

  ContactReader(ContactTable table) {
    this.table = table;
  }

  List<StoredContact> contacts(Identifier identifier) throws SQLException {
    Set<UUID> keys = Set.of(new Keys().of(identifier));
    SortedSet<Long> ids = new TreeSet<>();
    table.mainCarriers(keys).forEach(carry -> ids.add(carry.contact()));
    table.otherCarriers(keys, Integer.MAX_VALUE).forEach(carry -> ids.add(carry.contact()));
    List<StoredContact> contacts = new ArrayList<>(ids.size());
    for (ContactRow row : table.byId(ids, ContactTable.Depth.WITH_ATTRIBUTES)) {
      contacts.add(contact(row));
    }
    return contacts;
  }

  private StoredContact contact(ContactRow row) throws SQLException {
    return new StoredContact(
        row.contactId(),
        row.standing(),
        List.copyOf(row.claims().keySet()),
        Json.map(row.attributes()),
        events(row.id()),
        segments(row.id()),
        links(row.id()));
  }

  private List<String> segments(long contact) throws SQLException {
    List<String> names =
        Sql.query(
            table.connection(),
            "SELECT name FROM muster_membership WHERE tenant = ? AND contact = ?",
            row -> row.getString(1),
            table.tenant(),
            contact);
    return names.stream().sorted().toList();
  }

  private List<StoredLink> links(long contact) throws SQLException {
    List<StoredLink> links =
        Sql.query(
            table.connection(),
            "SELECT type, id, attributes FROM muster_link WHERE tenant = ? AND contact = ?",
            row ->
                new StoredLink(
                    new ObjectId(row.getString(1), row.getString(2)), Json.map(row.getString(3))),
            table.tenant(),
            contact);
    Comparator<StoredLink> byType = Comparator.comparing(link -> link.object().type());
    return links.stream().sorted(byType.thenComparing(link -> link.object().id())).toList();
  }

  /** Answers an object, if it is there. */
  Optional<StoredObject> object(ObjectId id) throws SQLException {
    return new ThingTable(table)
        .objects(Set.of(new Keys().of(id))).stream()
            .map(row -> new StoredObject(row.id(), Json.map(row.thing().attributes())))
            .findFirst();
  }

  private List<StoredEvent> events(long contact) throws SQLException {
    return Sql.query(
        table.connection(),
        "SELECT event_key, name, seconds, nanos, properties, visibility FROM muster_event"
            + " WHERE tenant = ? AND contact = ? ORDER BY seconds, nanos, position",
        row ->
            new StoredEvent(
                new EventKey(row.getString(1)),
                row.getString(2),
                Instant.ofEpochSecond(row.getLong(3), row.getInt(4)),
                Json.map(row.getString(5)),
                Optional.ofNullable(row.getString(6))
                    .map(EventVisibility::valueOf)
                    .orElse(EventVisibility.EVERYWHERE)),
        table.tenant(),
        contact);
  }
}
