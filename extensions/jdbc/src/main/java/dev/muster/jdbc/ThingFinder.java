package dev.muster.jdbc;

import dev.muster.model.Found;
import dev.muster.model.Holdings;
import dev.muster.model.LinkSnapshot;
import dev.muster.model.Lookup;
import dev.muster.model.ObjectSnapshot;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers the part of a look-up that is about objects and links. */
final class ThingFinder {

  private final ThingTable table;
  private final Keys keys;

  ThingFinder(ThingTable table, Keys keys) {
    this.table = table;
    this.keys = keys;
  }

  void find(Lookup lookup, Found.Builder found) throws SQLException {
    Set<UUID> objects = new HashSet<>();
    lookup.objects().forEach(id -> objects.add(keys.of(id)));
    boolean counts = lookup.counting() == Lookup.Counting.HOLDINGS;
    Map<UUID, Long> links = counts ? table.linksOf(objects) : Map.of();
    for (ObjectRow row : table.objects(objects)) {
      ThingRow thing = row.thing();
      Holdings held = new Holdings(0, 0, links.getOrDefault(keys.of(row.id()), 0L));
      found.object(
          counts
              ? ObjectSnapshot.of(row.id(), thing.mark(), thing.tree(lookup.fields()), held)
              : ObjectSnapshot.of(row.id(), thing.mark(), thing.tree(lookup.fields())));
    }
    Pairs pairs = new Pairs();
    lookup
        .links()
        .forEach(
            link ->
                Ids.number(link.contact()).ifPresent(id -> pairs.add(id, keys.of(link.object()))));
    for (LinkRow row : table.links(pairs)) {
      found.link(
          LinkSnapshot.of(row.link(), row.thing().mark(), row.thing().tree(lookup.fields())));
    }
  }
}
