package dev.muster.jdbc;

import dev.muster.model.Link;
import dev.muster.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of objects, links and memberships to where a draft wants them, and takes
 * withdrawn events out. Does nothing where there is nothing to do.
 */
final class ThingStore {

  private static final List<String> MEMBERSHIP = List.of("contact", "segment", "tenant", "name");
  private static final List<String> OBJECT =
      List.of("object", "revision", "tenant", "type", "id", "attributes");
  private static final List<String> LINK =
      List.of("contact", "object", "revision", "tenant", "type", "id", "attributes");
  private static final String OF_OBJECT = " WHERE tenant = ? AND object = ? AND revision = ?";
  private static final String OF_LINK =
      " WHERE tenant = ? AND contact = ? AND object = ? AND revision = ?";

  private final Connection connection;
  private final Dialect dialect;
  private final String tenant;
  private final Keys keys;
  private final HangingDraft hanging;
  private final ThingDraft things;

  ThingStore(ContactTable table, Keys keys, HangingDraft hanging, ThingDraft things) {
    this.connection = table.connection();
    this.dialect = table.dialect();
    this.tenant = table.tenant();
    this.keys = keys;
    this.hanging = hanging;
    this.things = things;
  }

  /** Takes away, before contacts are written. */
  void takeAway() throws SQLException {
    all(
        "DELETE FROM muster_event WHERE tenant = ? AND event = ? AND contact = ?",
        hanging.withdrawn().stream()
            .map(gone -> new @Nullable Object[] {tenant, gone.event(), gone.contact().id()})
            .toList());
    all(
        "DELETE FROM muster_membership WHERE tenant = ? AND contact = ? AND segment = ?",
        hanging.left().stream()
            .map(gone -> new @Nullable Object[] {tenant, gone.contact().id(), gone.segment()})
            .toList());
    all("DELETE FROM muster_link" + OF_LINK, gone(things.links(), this::key));
    List<@Nullable Object[]> objects = gone(things.objects(), this::key);
    Sql.batch(
        connection,
        "DELETE FROM muster_link WHERE tenant = ? AND object = ?",
        objects.stream().map(row -> new @Nullable Object[] {row[0], row[1]}).toList());
    all("DELETE FROM muster_object" + OF_OBJECT, objects);
  }

  /** Makes and changes, after contacts were written. */
  void put() throws SQLException {
    insert(
        "muster_membership",
        MEMBERSHIP,
        hanging.joined().stream()
            .map(
                each ->
                    new @Nullable Object[] {
                      each.contact().id(), each.segment(), tenant, each.name()
                    })
            .toList());
    all(update("muster_object") + OF_OBJECT, changed(things.objects(), this::key));
    all(update("muster_link") + OF_LINK, changed(things.links(), this::key));
    insert("muster_object", OBJECT, madeObjects());
    insert("muster_link", LINK, madeLinks());
  }

  private String update(String table) {
    String json = dialect.types().get("json");
    return "UPDATE " + table + " SET revision = ?, attributes = CAST(? AS " + json + ")";
  }

  private @Nullable Object[] key(ObjectId id) {
    return new @Nullable Object[] {tenant, keys.of(id)};
  }

  private @Nullable Object[] key(Link link) {
    return new @Nullable Object[] {
      tenant, Ids.number(link.contact()).orElseThrow(), keys.of(link.object())
    };
  }

  private static <K> List<@Nullable Object[]> gone(
      Map<K, DraftThing> things, Function<K, @Nullable Object[]> key) {
    List<@Nullable Object[]> rows = new ArrayList<>(0);
    things.forEach(
        (name, thing) -> {
          if (thing.isTouched() && thing.now().isEmpty()) {
            thing.stored().ifPresent(was -> rows.add(joined(key.apply(name), was.revision())));
          }
        });
    return rows;
  }

  private static <K> List<@Nullable Object[]> changed(
      Map<K, DraftThing> things, Function<K, @Nullable Object[]> key) {
    List<@Nullable Object[]> rows = new ArrayList<>(0);
    things.forEach(
        (name, thing) -> {
          Optional<ThingRow> now = thing.now();
          if (thing.isTouched() && thing.stored().isPresent() && now.isPresent()) {
            @Nullable Object[] where = joined(key.apply(name), thing.stored().get().revision());
            rows.add(joined(values(now.get()), where));
          }
        });
    return rows;
  }

  private static @Nullable Object[] values(ThingRow row) {
    return new @Nullable Object[] {row.revision(), row.attributes()};
  }

  private static @Nullable Object[] joined(@Nullable Object[] some, @Nullable Object... more) {
    @Nullable Object[] all = new @Nullable Object[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private List<@Nullable Object[]> madeObjects() {
    List<@Nullable Object[]> rows = new ArrayList<>(0);
    things
        .objects()
        .forEach(
            (id, thing) -> {
              if (thing.stored().isEmpty() && thing.now().isPresent()) {
                ThingRow now = thing.now().get();
                rows.add(
                    new @Nullable Object[] {
                      keys.of(id), now.revision(), tenant, id.type(), id.id(), now.attributes()
                    });
              }
            });
    return rows;
  }

  private List<@Nullable Object[]> madeLinks() {
    List<@Nullable Object[]> rows = new ArrayList<>(0);
    things
        .links()
        .forEach(
            (link, thing) -> {
              if (thing.stored().isEmpty() && thing.now().isPresent()) {
                ThingRow now = thing.now().get();
                ObjectId object = link.object();
                rows.add(
                    new @Nullable Object[] {
                      Ids.number(link.contact()).orElseThrow(),
                      keys.of(object),
                      now.revision(),
                      tenant,
                      object.type(),
                      object.id(),
                      now.attributes()
                    });
              }
            });
    return rows;
  }

  private void insert(String table, List<String> columns, List<@Nullable Object[]> rows)
      throws SQLException {
    dialect.insert(connection, new Dialect.NewRows(table, columns, rows));
  }

  /** Runs a statement for each row, each of which it must touch. */
  private void all(String sql, List<@Nullable Object[]> rows) throws SQLException {
    DraftStore.expect(rows.size(), Sql.batch(connection, sql, rows));
  }
}
