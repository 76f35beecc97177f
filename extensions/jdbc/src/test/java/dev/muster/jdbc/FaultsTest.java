package dev.muster.jdbc;

import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.email;
import static dev.muster.jdbc.Given.find;
import static dev.muster.jdbc.Given.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.Basis;
import dev.muster.model.ObjectId;
import dev.muster.model.ObjectWrite;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Write;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row's fault is refused alone; a fault of the database is an exception and nothing else. */
class FaultsTest {

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      Sql.update(connection, sql);
    }
  }

  @ParameterizedTest
  @EnumSource
  void writeThatBreaksARuleOfTheDatabaseIsRefusedAlone(TestDatabase database) throws SQLException {
    String url = database.freshUrl();
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      run(
          url,
          "ALTER TABLE muster_contact ADD CONSTRAINT no_gold"
              + " CHECK (CAST(attributes AS VARCHAR) NOT LIKE '%gold%')");
      List<Write> people = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        people.add(person("p" + i + "@x.org", Map.of("plan", i == 7 ? "gold" : "free")));
      }

      List<Receipt> receipts = store.write(SCOPE, people);

      assertThat(receipts.get(7)).isEqualTo(Receipt.refused(Refusal.INVALID));
      assertThat(receipts)
          .filteredOn(receipt -> receipt.kind() == Receipt.Kind.WRITTEN)
          .hasSize(19);
      assertThat(find(store, email("p7@x.org"))).isEmpty();
      assertThat(find(store, email("p8@x.org"))).isPresent();
    }
  }

  @Test
  void lostConnectionIsAFaultOnceAndNoMore() throws SQLException {
    String url = TestDatabase.POSTGRESQL.freshUrl();
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      store.write(SCOPE, List.of(person("ana@x.org", Map.of())));
      try (Connection connection = DriverManager.getConnection(url)) {
        Sql.query(
            connection,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()",
            row -> row.getBoolean(1));
      }

      assertThatThrownBy(() -> find(store, email("ana@x.org")))
          .isInstanceOf(DatabaseFailedException.class)
          .hasMessageStartingWith("the database failed with SQL state ");
      assertThat(find(store, email("ana@x.org"))).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void schemaOfALaterVersionIsRefused(TestDatabase database) throws SQLException {
    String url = database.freshUrl();
    JdbcContactStore.open(url).close();
    run(url, "UPDATE muster_schema SET version = 99");

    assertThatThrownBy(() -> JdbcContactStore.open(url))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("schema version must be at most 2, was 99");
  }

  @ParameterizedTest
  @EnumSource
  void schemaOfAnEarlierVersionIsBroughtUpToDate(TestDatabase database) throws SQLException {
    String url = database.freshUrl();
    try (Connection connection = DriverManager.getConnection(url)) {
      Sql.update(connection, "CREATE TABLE muster_schema (version INTEGER NOT NULL)");
      Schema.run("schema.sql", connection, Dialect.of(connection));
    }

    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      ObjectId shop = new ObjectId("shop", "7");
      store.write(SCOPE, List.of(person("ana@x.org", Map.of())));
      store.write(SCOPE, List.of(new ObjectWrite(shop, Basis.absent(), List.of())));
      assertThat(store.object(SCOPE.tenant(), shop)).contains(new StoredObject(shop, Map.of()));
    }
    JdbcContactStore.open(url).close();
  }

  @Test
  void h2WritesThroughAtOnceWheneverItsDatabaseIsOpened() {
    String url = TestDatabase.H2.freshUrl();
    for (int opening = 0; opening < 3; opening++) {
      try (Sessions sessions = Sessions.over(new UrlDataSource(url))) {
        assertThat(writeDelays(sessions)).containsOnly("0");
      }
      try (Sessions sessions = Sessions.to(url)) {
        assertThat(writeDelays(sessions)).containsOnly("0");
        assertThat(writeDelays(sessions)).containsOnly("0");
      }
    }
  }

  /** As H2 keeps it, and as it is in force. */
  private static List<String> writeDelays(Sessions sessions) {
    return sessions.transact(
        connection ->
            Sql.query(
                connection,
                "SELECT setting_value FROM INFORMATION_SCHEMA.SETTINGS"
                    + " WHERE setting_name = 'WRITE_DELAY'",
                row -> row.getString(1)));
  }

  @Test
  void databaseThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> JdbcContactStore.open("jdbc:postgresql://127.0.0.1:1/none"))
        .isInstanceOf(DatabaseFailedException.class)
        .hasMessage("the database failed with SQL state 08001");
    assertThatThrownBy(() -> JdbcContactStore.open("jdbc:nosuch:thing"))
        .isInstanceOf(DatabaseFailedException.class);
  }
}
