package dev.muster.jdbc;

import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.jdbc.Dialect.Wanted;
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
    assertThat(plan(url, "t.id", Wanted.of("muster_contact", "uuid", "main"), keys))
        .containsPattern(looksUp);
    assertThat(plan(url, "t.contact", Wanted.of("muster_event", "uuid", "event"), keys))
        .containsPattern(looksUp);
  }

  private static String plan(String url, String columns, Wanted wanted, List<UUID> keys)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      Dialect dialect = Dialect.of(connection);
      dialect.pinLookups(connection);
      return String.join(
          "\n",
          Sql.query(
              connection,
              "EXPLAIN " + dialect.among(columns, wanted),
              row -> row.getString(1),
              Sql.Array.uuids(keys),
              "shop"));
    }
  }
}
