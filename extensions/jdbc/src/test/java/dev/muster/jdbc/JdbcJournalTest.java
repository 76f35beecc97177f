package dev.muster.jdbc;

import static dev.muster.jdbc.Given.FACTS;
import static dev.muster.jdbc.Given.SCOPE;
import static dev.muster.jdbc.Given.batch;
import static dev.muster.jdbc.Given.email;
import static dev.muster.jdbc.Given.find;
import static dev.muster.jdbc.Given.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.model.CommitResult;
import dev.muster.model.ContactId;
import dev.muster.model.Opened;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcJournalTest {

  private static final Map<String, Object> ANA = Map.of("name", "Ana");

  private static DataSource customers(TestDatabase database) throws SQLException {
    DataSource source = database.freshSource();
    try (Connection connection = source.getConnection()) {
      Customers.create(connection);
    }
    return source;
  }

  private static List<String> names(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Customers.names(connection);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hostsStoreIsKeptTogetherWithItsJournal(TestDatabase database) throws SQLException {
    DataSource source = customers(database);
    JdbcJournaledStore store = JdbcJournal.journaled(source, Customers::new);
    Opened opened = store.open(SCOPE, 0, FACTS);

    CommitResult result = store.commit(batch(opened.epoch(), 1, person("ana@x.org", ANA)));

    assertThat(result)
        .isEqualTo(
            new CommitResult.Committed(
                List.of(Receipt.written(new ContactId("ana@x.org"), Optional.empty()))));
    assertThat(find(store, email("ana@x.org")).orElseThrow().value(Path.of("name")))
        .contains("Ana");
    assertThat(names(source)).containsExactly("Ana");
    assertThat(store.rows(SCOPE, 0, 9)).hasSize(1);
    assertThat(store.commit(batch(opened.epoch(), 1, person("ben@x.org", ANA))))
        .isEqualTo(new CommitResult.Already());
    assertThat(names(source)).containsExactly("Ana");
  }

  @ParameterizedTest
  @EnumSource
  void refusalByHostsStoreRollsAllBack(TestDatabase database) throws SQLException {
    DataSource source = customers(database);
    JdbcJournaledStore store = JdbcJournal.journaled(source, Customers::new);
    Opened opened = store.open(SCOPE, 0, FACTS);

    CommitResult result =
        store.commit(batch(opened.epoch(), 1, person("ana@x.org", ANA), person("ana@x.org", ANA)));

    assertThat(((CommitResult.Refused) result).receipts().get(1))
        .isEqualTo(Receipt.refused(Refusal.MOVED));
    assertThat(names(source)).isEmpty();
    assertThat(store.rows(SCOPE, 0, 9)).isEmpty();
    assertThat(store.open(SCOPE, 0, FACTS).checkpoint()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void errorOfHostsStoreRollsAllBack(TestDatabase database) throws SQLException {
    DataSource source = customers(database);
    JdbcJournaledStore store = JdbcJournal.journaled(source, Customers::new);
    Opened opened = store.open(SCOPE, 0, FACTS);

    assertThatThrownBy(
            () ->
                store.commit(
                    batch(
                        opened.epoch(),
                        1,
                        person("ana@x.org", ANA),
                        person("ben@x.org", Map.of("name", "a name longer than the column")))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the customers cannot be written");

    assertThat(names(source)).isEmpty();
    assertThat(store.rows(SCOPE, 0, 9)).isEmpty();
    assertThat(store.open(SCOPE, 0, FACTS).checkpoint()).isEmpty();
  }
}
