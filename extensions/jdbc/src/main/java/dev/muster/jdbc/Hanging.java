package dev.muster.jdbc;

import dev.muster.model.ContactSnapshot;
import dev.muster.model.Holdings;
import dev.muster.model.Lookup;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The memberships and counts that a look-up asks of contacts; nothing is read unless it asks. */
record Hanging(Lookup lookup, Map<Long, Set<String>> memberships, Map<Long, Holdings> holdings) {

  private static final Holdings NOTHING = new Holdings(0, 0, 0);

  static Hanging of(Lookup lookup, Collection<Long> contacts, ThingTable table)
      throws SQLException {
    Pairs pairs = new Pairs();
    Keys keys = new Keys();
    for (String segment : lookup.segments()) {
      UUID key = keys.ofSegment(segment);
      contacts.forEach(id -> pairs.add(id, key));
    }
    boolean counts = lookup.counting() == Lookup.Counting.HOLDINGS;
    return new Hanging(
        lookup, table.memberships(pairs), counts ? table.ofContacts(contacts) : Map.of());
  }

  ContactSnapshot on(ContactSnapshot contact, long id) {
    boolean counts = lookup.counting() == Lookup.Counting.HOLDINGS;
    if (lookup.segments().isEmpty() && !counts) {
      return contact;
    }
    return contact.with(
        memberships.getOrDefault(id, Set.of()),
        counts ? Optional.of(holdings.getOrDefault(id, NOTHING)) : Optional.empty());
  }
}
