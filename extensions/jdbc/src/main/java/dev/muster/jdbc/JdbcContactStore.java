package dev.muster.jdbc;

import dev.muster.model.Identifier;
import dev.muster.model.ObjectId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Contacts, events and the importer's journal in one database, H2 or PostgreSQL, in tables of its
 * own, which it creates where they are missing. Their names begin with {@code muster_}.
 *
 * <p>Each batch is one transaction. It has every {@link dev.muster.model.Ability}. On H2 it sets
 * {@code WRITE_DELAY 0}, so that what was committed outlives a crash of the process.
 *
 * <p>Safe for any number of threads, and other processes may write to the same database. A fault of
 * the database is a {@link DatabaseFailedException}.
 *
 * <pre>{@code
 * try (JdbcContactStore store = JdbcContactStore.open("jdbc:h2:file:/var/lib/shop/contacts")) {
 *   ...
 * }
 * }</pre>
 */
public final class JdbcContactStore extends JdbcJournaledStore {

  private JdbcContactStore(Sessions sessions, LookedUp lookedUp) {
    super(sessions, connection -> new JdbcContacts(connection, sessions.dialect(), lookedUp));
  }

  /**
   * Answers a store at a JDBC URL, on connections of its own, which {@link #close} closes.
   *
   * @param jdbcUrl of H2 or PostgreSQL
   */
  public static JdbcContactStore open(String jdbcUrl) {
    return new JdbcContactStore(Sessions.to(jdbcUrl), new LookedUp());
  }

  /**
   * Answers a store in the data source's database. Each call takes a connection, uses it for one
   * transaction at read committed, and closes it: of an import one at a time, or two if it reads
   * ahead.
   */
  public static JdbcContactStore over(DataSource source) {
    return new JdbcContactStore(Sessions.over(source), new LookedUp());
  }

  /**
   * Answers whole contacts, for people to look at.
   *
   * @param identifier that they carry, in canonical form
   */
  public List<StoredContact> contacts(String tenant, Identifier identifier) {
    return sessions()
        .transact(
            connection ->
                new ContactReader(new ContactTable(connection, sessions().dialect(), tenant))
                    .contacts(identifier));
  }

  /** Answers a whole object, for people to look at, if there is one. */
  public Optional<StoredObject> object(String tenant, ObjectId id) {
    return sessions()
        .transact(
            connection ->
                new ContactReader(new ContactTable(connection, sessions().dialect(), tenant))
                    .object(id));
  }
}
