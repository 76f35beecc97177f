package dev.muster.jdbc;

import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.model.Write;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many keys are looked up one by one in the index, whatever the planner thinks of the table. */
class LookupPlanTest {

  @ParameterizedTest
  @EnumSource
  void manyKeysGoThroughTheIndex(TestDatabase database) throws SQLException {
    String url = database.freshUrl();
    try (JdbcContactStore store = JdbcContactStore.open(url)) {
      List<Write> people = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        people.add(person("p" + i + "@x.org", Map.of()));
      }
      store.write(SCOPE, people);
    }
    List<UUID> keys = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      keys.add(new UUID(0, i));
    }
    String looksUp = database == TestDatabase.H2 ? "= WANTED.ONE\\s+\\*/" : "Index( Only)? Scan";
    assertThat(plan(url, Sql.among("t.id", "muster_contact", "main", "uuid"), keys))
        .containsPattern(looksUp);
    assertThat(plan(url, Sql.among("t.contact", "muster_event", "event", "uuid"), keys))
        .containsPattern(looksUp);
  }

  private static String plan(String url, String sql, List<UUID> keys) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      Dialect.of(connection).pinLookups(connection);
      return String.join(
          "\n",
          Sql.query(
              connection,
              "EXPLAIN " + sql,
              row -> row.getString(1),
              Sql.Array.uuids(keys),
              "shop"));
    }
  }
}
