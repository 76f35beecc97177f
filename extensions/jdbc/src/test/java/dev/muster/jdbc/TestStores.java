package dev.muster.jdbc;

import dev.muster.model.Campaign;
import dev.muster.model.ContactId;
import dev.muster.model.EventAppend;
import dev.muster.model.EventKey;
import dev.muster.model.EventVisibility;
import dev.muster.model.Occurrence;
import dev.muster.model.Scope;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test opened, in databases of its own, closed after it. */
final class TestStores implements AfterEachCallback {

  private final TestDatabase database;
  private final IdentityHashMap<AutoCloseable, String> urls = new IdentityHashMap<>();

  private TestStores(TestDatabase database) {
    this.database = database;
  }

  static TestStores on(TestDatabase database) {
    return new TestStores(database);
  }

  JdbcContactStore empty() {
    return at(database.freshUrl());
  }

  /** Answers another store over the data of one. */
  JdbcContactStore beside(Object store) {
    return at(url(store));
  }

  private JdbcContactStore at(String url) {
    JdbcContactStore store = JdbcContactStore.open(url);
    urls.put(store, url);
    return store;
  }

  JdbcJournal emptyJournal() {
    String url = database.freshUrl();
    JdbcJournal journal = JdbcJournal.open(url);
    urls.put(journal, url);
    return journal;
  }

  JdbcOutbox emptyOutbox(Map<Occurrence, List<Campaign>> campaigns) {
    String url = database.freshUrl();
    JdbcOutbox outbox =
        JdbcOutbox.open(url, occurrence -> campaigns.getOrDefault(occurrence, List.of()));
    urls.put(outbox, url);
    return outbox;
  }

  private String url(Object opened) {
    return urls.entrySet().stream()
        .filter(entry -> entry.getKey() == opened)
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** Answers the events of a contact in the order in which they were appended. */
  List<EventAppend> events(Object store, Scope scope, ContactId contact) {
    try (Connection connection = DriverManager.getConnection(url(store))) {
      return Sql.query(
          connection,
          "SELECT event_key, name, seconds, nanos, properties, visibility FROM muster_event"
              + " WHERE tenant = ? AND contact = ? ORDER BY position",
          row ->
              new EventAppend(
                  new EventKey(row.getString(1)),
                  row.getString(2),
                  Instant.ofEpochSecond(row.getLong(3), row.getInt(4)),
                  Json.map(row.getString(5)),
                  row.getString(6) == null
                      ? EventVisibility.EVERYWHERE
                      : EventVisibility.valueOf(row.getString(6))),
          scope.tenant(),
          Long.valueOf(contact.text()));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Plays the host that polls an outbox, and answers all keys that it ever started. */
  static List<String> poll(JdbcOutbox outbox, Instant now, List<String> started) {
    List<Leased> leased = outbox.lease(1, Duration.ofMinutes(1), now);
    while (!leased.isEmpty()) {
      leased.forEach(one -> started.add(one.intent().key()));
      outbox.acknowledge(leased);
      leased = outbox.lease(1, Duration.ofMinutes(1), now);
    }
    return new ArrayList<>(started);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (AutoCloseable opened : urls.keySet()) {
      opened.close();
    }
    urls.clear();
  }
}
