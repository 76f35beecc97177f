package dev.muster.jdbc;

import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One import's intents, on one connection. */
final class IntentTable {

  private final Connection connection;
  private final Scope scope;

  IntentTable(Connection connection, Scope scope) {
    this.connection = connection;
    this.scope = scope;
  }

  List<TriggerIntent> intents(IntentState state, String afterKey, int max) throws SQLException {
    return Sql.query(
        connection,
        "SELECT intent, body FROM muster_intent"
            + " WHERE tenant = ? AND import = ? AND state = ? AND intent > ?"
            + " ORDER BY intent FETCH FIRST ? ROWS ONLY",
        row -> Facts.intent(row.getString(1), row.getString(2)),
        scope.tenant(),
        scope.importId(),
        state.name(),
        afterKey,
        max);
  }

  /** Looked up import by import, so that the many intents that are done with cost nothing. */
  static Set<String> importsWith(Connection connection, String tenant, Set<IntentState> states)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(tenant);
    states.forEach(state -> values.add(state.name()));
    return new HashSet<>(
        Sql.query(
            connection,
            "SELECT id FROM muster_import i WHERE tenant = ? AND EXISTS (SELECT 1"
                + " FROM muster_intent WHERE tenant = i.tenant AND import = i.id AND state IN ("
                + String.join(", ", Collections.nCopies(states.size(), "?"))
                + "))",
            row -> row.getString(1),
            values.toArray()));
  }

  void settle(Map<String, IntentState> states) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    states.forEach(
        (key, state) ->
            rows.add(new @Nullable Object[] {state.name(), scope.tenant(), scope.importId(), key}));
    Sql.batch(
        connection,
        "UPDATE muster_intent SET state = ? WHERE tenant = ? AND import = ? AND intent = ?",
        rows);
  }

  /** In the order of the keys, so that no two claimants wait for each other. */
  Set<String> claim(Set<String> keys, IntentState from, IntentState to) throws SQLException {
    List<String> sorted = keys.stream().sorted().toList();
    int[] moved =
        Sql.counts(
            connection,
            "UPDATE muster_intent SET state = ?"
                + " WHERE tenant = ? AND import = ? AND intent = ? AND state = ?",
            sorted.stream()
                .map(
                    key ->
                        new @Nullable Object[] {
                          to.name(), scope.tenant(), scope.importId(), key, from.name()
                        })
                .toList());
    Set<String> claimed = new LinkedHashSet<>();
    for (int i = 0; i < moved.length; i++) {
      if (moved[i] > 0) {
        claimed.add(sorted.get(i));
      }
    }
    return claimed;
  }

  int move(IntentState from, IntentState to) throws SQLException {
    return Sql.update(
        connection,
        "UPDATE muster_intent SET state = ? WHERE tenant = ? AND import = ? AND state = ?",
        to.name(),
        scope.tenant(),
        scope.importId(),
        from.name());
  }
}
