package dev.muster.jdbc;

import dev.muster.model.Carriers;
import dev.muster.model.ContactId;
import dev.muster.model.ContactSnapshot;
import dev.muster.model.Found;
import dev.muster.model.Identifier;
import dev.muster.model.Lookup;
import dev.muster.model.Uniqueness;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers one look-up. */
final class Finder {

  private final ContactTable table;
  private final LookedUp lookedUp;
  private final Keys keys = new Keys();
  private final Map<Long, ContactRow> rows = new HashMap<>();
  private final Map<Identifier, Set<Long>> carriers = new HashMap<>();

  Finder(ContactTable table, LookedUp lookedUp) {
    this.table = table;
    this.lookedUp = lookedUp;
  }

  Found find(Lookup lookup) throws SQLException {
    ContactTable.Depth depth =
        lookup.fields().isEmpty()
            ? ContactTable.Depth.ROW_ONLY
            : ContactTable.Depth.WITH_ATTRIBUTES;
    table.pinLookups();
    findMains(lookup, depth);
    if (carriers.size() < lookup.identifiers().size() && table.hasOthers()) {
      findOthers(lookup);
    }
    readMissing(lookup, depth);
    Hanging hanging = Hanging.of(lookup, rows.keySet(), new ThingTable(table));
    Found.Builder found = found(lookup, hanging);
    new ThingFinder(new ThingTable(table), keys).find(lookup, found);
    if (depth == ContactTable.Depth.WITH_ATTRIBUTES && !rows.isEmpty()) {
      lookedUp.hold(table.tenant(), rows);
    }
    return found.build();
  }

  private void findMains(Lookup lookup, ContactTable.Depth depth) throws SQLException {
    Set<UUID> asked = new HashSet<>();
    lookup.identifiers().forEach(identifier -> asked.add(keys.of(identifier)));
    for (ContactRow row : table.byMain(asked, depth)) {
      rows.put(row.id(), row);
      row.claims()
          .forEach(
              (identifier, uniqueness) -> {
                if (uniqueness == Uniqueness.UNIQUE && lookup.identifiers().contains(identifier)) {
                  carry(identifier, row.id());
                }
              });
    }
  }

  private void findOthers(Lookup lookup) throws SQLException {
    Map<UUID, Identifier> left = new HashMap<>();
    for (Identifier identifier : lookup.identifiers()) {
      if (!carriers.containsKey(identifier)) {
        left.put(keys.of(identifier), identifier);
      }
    }
    int most =
        lookup.perIdentifier() == Integer.MAX_VALUE
            ? Integer.MAX_VALUE
            : lookup.perIdentifier() + 1;
    for (ContactTable.Carry carry : table.otherCarriers(left.keySet(), most)) {
      carry(Objects.requireNonNull(left.get(carry.identifier())), carry.contact());
    }
  }

  private void readMissing(Lookup lookup, ContactTable.Depth depth) throws SQLException {
    Set<Long> wanted = new HashSet<>();
    lookup.ids().forEach(id -> Ids.number(id).ifPresent(wanted::add));
    for (Set<Long> ids : carriers.values()) {
      for (Long id : ids) {
        if (!rows.containsKey(id)) {
          wanted.add(id);
        }
      }
    }
    wanted.removeAll(rows.keySet());
    table.byId(wanted, depth).forEach(row -> rows.put(row.id(), row));
  }

  private Found.Builder found(Lookup lookup, Hanging hanging) {
    Map<Long, ContactSnapshot> snapshots = new HashMap<>();
    rows.forEach((id, row) -> snapshots.put(id, hanging.on(row.snapshot(), id)));
    Found.Builder found = Found.builder();
    carriers.forEach(
        (identifier, ids) ->
            found.carriers(
                identifier, Carriers.first(lookup.perIdentifier(), present(ids, snapshots))));
    for (ContactId id : lookup.ids()) {
      Ids.number(id)
          .ifPresent(
              number -> {
                @Nullable ContactSnapshot snapshot = snapshots.get(number);
                if (snapshot != null) {
                  found.contact(snapshot);
                }
              });
    }
    return found;
  }

  private static List<ContactSnapshot> present(
      Collection<Long> ids, Map<Long, ContactSnapshot> snapshots) {
    List<ContactSnapshot> present = new ArrayList<>(ids.size());
    for (Long id : ids) {
      @Nullable ContactSnapshot snapshot = snapshots.get(id);
      if (snapshot != null) {
        present.add(snapshot);
      }
    }
    return present;
  }

  /** Most identifiers are carried by one contact, for which a set of one is enough. */
  private static Set<Long> sorted(Set<Long> some, Set<Long> more) {
    Set<Long> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private void carry(Identifier identifier, long contact) {
    carriers.merge(identifier, Set.of(contact), Finder::sorted);
  }
}
