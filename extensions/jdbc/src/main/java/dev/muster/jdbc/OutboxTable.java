package dev.muster.jdbc;

import dev.muster.jdbc.Dialect.Wanted;
import dev.muster.model.Delivery;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Intents that a host polls, on one connection. */
final class OutboxTable {

  private static final String NEVER_LEASED = "0";

  private static final String TAKE =
      "INSERT INTO muster_outbox"
          + " (tenant, intent, import, state, due_millis, leased_until_millis, body)"
          + " VALUES (?, ?, ?, 'WAITING', ?, "
          + NEVER_LEASED
          + ", ?)";

  private static final String LEASE =
      "SELECT tenant, import, intent, body FROM muster_outbox"
          + " WHERE state = 'WAITING' AND due_millis <= ? AND leased_until_millis <= ?"
          + " ORDER BY due_millis, tenant, intent FETCH FIRST ? ROWS ONLY FOR UPDATE SKIP LOCKED";

  private final Connection connection;
  private final Dialect dialect;

  OutboxTable(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  Map<String, Delivery> take(Scope scope, List<TriggerIntent> intents) throws SQLException {
    Map<String, TriggerIntent> byKey = new LinkedHashMap<>();
    intents.forEach(intent -> byKey.putIfAbsent(intent.key(), intent));
    Map<String, Delivery> deliveries = new LinkedHashMap<>();
    byKey.keySet().forEach(key -> deliveries.put(key, Delivery.TAKEN));
    byKey.keySet().removeAll(taken(scope, byKey.keySet()));
    List<@Nullable Object[]> rows = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, intent) ->
            rows.add(
                new @Nullable Object[] {
                  scope.tenant(), key, scope.importId(), dueMillis(intent.due()), Facts.text(intent)
                }));
    Sql.batch(connection, TAKE + dialect.passOverTaken(), rows);
    return deliveries;
  }

  private Set<String> taken(Scope scope, Collection<String> keys) throws SQLException {
    return new HashSet<>(
        Sql.query(
            connection,
            dialect.among("t.intent", Wanted.of("muster_outbox", "varchar", "intent")),
            row -> row.getString(1),
            Sql.Array.texts(keys),
            scope.tenant()));
  }

  /** Rounded up, so that nothing starts before it is due; far ends stand for all beyond them. */
  private static long dueMillis(Instant due) {
    Instant last = Instant.ofEpochMilli(Long.MAX_VALUE).minusSeconds(1);
    if (due.isAfter(last)) {
      return Long.MAX_VALUE;
    }
    return due.isBefore(Instant.EPOCH) ? 0 : due.plusNanos(999_999).toEpochMilli();
  }

  List<Leased> lease(int max, long nowMillis, long untilMillis) throws SQLException {
    List<Leased> leased =
        Sql.query(
            connection,
            LEASE,
            row ->
                new Leased(
                    row.getString(1),
                    row.getString(2),
                    Facts.intent(row.getString(3), row.getString(4))),
            nowMillis,
            nowMillis,
            max);
    List<@Nullable Object[]> rows = new ArrayList<>(leased.size());
    leased.forEach(
        one -> rows.add(new @Nullable Object[] {untilMillis, one.tenant(), one.intent().key()}));
    Sql.batch(
        connection,
        "UPDATE muster_outbox SET leased_until_millis = ? WHERE tenant = ? AND intent = ?",
        rows);
    return leased;
  }

  void acknowledge(Collection<Leased> started) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(started.size());
    started.forEach(one -> rows.add(new @Nullable Object[] {one.tenant(), one.intent().key()}));
    Sql.batch(
        connection,
        "UPDATE muster_outbox SET state = 'STARTED' WHERE tenant = ? AND intent = ?",
        rows);
  }

  int withdraw(Scope scope) throws SQLException {
    return Sql.update(
        connection,
        "UPDATE muster_outbox SET state = 'WITHDRAWN' WHERE tenant = ? AND import = ?"
            + " AND state = 'WAITING' AND leased_until_millis = "
            + NEVER_LEASED,
        scope.tenant(),
        scope.importId());
  }
}
