package dev.muster.harness.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.harness.oracle.PlainText;
import dev.muster.harness.oracle.Verdict;
import dev.muster.jdbc.JdbcContactStore;
import dev.muster.model.Ending;
import dev.muster.model.ImportEntry;
import dev.muster.model.IntentState;
import dev.muster.model.Scope;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that an import left in a database, without the numbers that the database gave: contacts and
 * events in the words of the oracle, and whatever the oracle does not know as further lines.
 *
 * @param verdict in the words of the oracle
 * @param rest keys of events, intents of every state by their keys, how the import ended, how many
 *     rows each table has
 */
public record StoreDump(Verdict verdict, List<String> rest) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final List<String> COUNTED =
      List.of("contact", "identifier", "event", "membership", "object", "link", "intent");

  public StoreDump {
    rest = List.copyOf(rest);
  }

  /** Answers what differs in another one, the first lines of it. */
  public List<String> differences(StoreDump other) {
    List<String> lines = new ArrayList<>(verdict.differences(other.verdict));
    lines.addAll(
        new Verdict(rest, List.of(), List.of(), List.of())
            .differences(new Verdict(other.rest, List.of(), List.of(), List.of())));
    return lines;
  }

  /** Answers what an import left in a database of which it has a tenant of its own. */
  public static StoreDump of(String jdbcUrl, Scope scope) {
    try (JdbcContactStore store = JdbcContactStore.open(jdbcUrl);
        Connection connection = DriverManager.getConnection(jdbcUrl)) {
      List<String> rest = new ArrayList<>();
      List<String> contacts = contacts(connection, scope.tenant(), rest);
      for (IntentState state : IntentState.values()) {
        Dumps.intents(store, scope, state).forEach(line -> rest.add(state + " " + line));
      }
      rest.sort(null);
      store.entry(scope).map(StoreDump::ending).ifPresent(rest::add);
      for (String table : COUNTED) {
        rest.add(table + ": " + count(connection, "muster_" + table, scope.tenant()));
      }
      return new StoreDump(
          new Verdict(
              Dumps.outcomes(store, scope),
              contacts,
              Dumps.intents(store, scope, IntentState.DELIVERED),
              Dumps.intents(store, scope, IntentState.OVER_CAP)),
          rest);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String ending(ImportEntry entry) {
    Map<String, Object> report = new TreeMap<>(entry.ending().map(Ending::report).orElse(Map.of()));
    report.remove("files");
    return entry.state() + " " + entry.facts().instant() + " " + PlainText.of(report);
  }

  private static List<String> contacts(Connection connection, String tenant, List<String> rest)
      throws SQLException {
    Map<Long, List<String>> events = events(connection, tenant, rest);
    List<String> lines = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, identifiers, attributes FROM muster_contact WHERE tenant = ?")) {
      select.setString(1, tenant);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              PlainText.person(
                  identifiers(row.getString(2)),
                  (Map<?, ?>) json(row.getString(3)),
                  events.getOrDefault(row.getLong(1), List.of())));
        }
      }
    }
    return lines;
  }

  private static List<String> identifiers(String text) {
    return ((List<?>) json(text))
        .stream().map(one -> (List<?>) one).map(one -> one.get(1) + ":" + one.get(2)).toList();
  }

  private static Map<Long, List<String>> events(
      Connection connection, String tenant, List<String> rest) throws SQLException {
    Map<Long, List<String>> events = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT contact, name, seconds, nanos, properties, event_key FROM muster_event"
                + " WHERE tenant = ?")) {
      select.setString(1, tenant);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String event =
              PlainText.event(
                  row.getString(2),
                  Instant.ofEpochSecond(row.getLong(3), row.getInt(4)),
                  (Map<?, ?>) json(row.getString(5)));
          events.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(event);
          rest.add(row.getString(6) + " " + event);
        }
      }
    }
    return events;
  }

  private static Object json(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static long count(Connection connection, String table, String tenant)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE tenant = ?")) {
      select.setString(1, tenant);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
