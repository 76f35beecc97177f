package dev.muster.jdbc;

import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportFacts;
import dev.muster.model.IntentState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import dev.muster.spi.ImportHistory;
import dev.muster.spi.ImportJournal;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The importer's memory in a database, H2 or PostgreSQL, in tables of its own, which it creates
 * where they are missing. Their names begin with {@code muster_}.
 *
 * <p>Beside a plain contact store it is what makes imports resumable. For a host whose contacts are
 * in the same database, {@link #journaled} puts contacts and journal into the same transactions.
 *
 * <p>Safe for any number of threads. A fault of the database is a {@link DatabaseFailedException}.
 */
public sealed class JdbcJournal implements ImportJournal, ImportHistory, AutoCloseable
    permits JdbcJournaledStore {

  private final Sessions sessions;

  JdbcJournal(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Answers a journal in the data source's database. Each call takes a connection, uses it for one
   * transaction at read committed, and closes it.
   */
  public static JdbcJournal over(DataSource source) {
    return new JdbcJournal(Sessions.over(source));
  }

  /**
   * Answers a journal at a JDBC URL, on connections of its own, which {@link #close} closes.
   *
   * @param jdbcUrl of H2 or PostgreSQL
   */
  public static JdbcJournal open(String jdbcUrl) {
    return new JdbcJournal(Sessions.to(jdbcUrl));
  }

  /**
   * Makes a host's own contact store journaled: what it writes, and the journal of it, are kept in
   * the same transaction or not at all.
   *
   * <p>For each call a connection is taken and a store made on it. The store works on that
   * connection only, and neither commits nor rolls back nor closes it. What it is asked outside of
   * a transaction, {@link ContactStore#abilities}, {@link ContactStore#stored} and {@link
   * ContactStore#maxWrites}, it must answer without the connection.
   *
   * @param source where contacts and journal live, H2 or PostgreSQL
   * @param stores makes the host's store on a connection
   */
  public static JdbcJournaledStore journaled(
      DataSource source, Function<Connection, ContactStore> stores) {
    return new JdbcJournaledStore(Sessions.over(source), stores);
  }

  final Sessions sessions() {
    return sessions;
  }

  final JournalTables tables(Connection connection, Scope scope) {
    return new JournalTables(connection, sessions.dialect(), scope);
  }

  @Override
  public final Opened open(Scope scope, int part, ImportFacts first) {
    return sessions.transact(connection -> tables(connection, scope).open(part, first));
  }

  @Override
  public final Optional<CommitResult> begin(WriteBatch batch) {
    return sessions.transact(connection -> tables(connection, batch.scope()).objection(batch));
  }

  @Override
  public final CommitResult end(WriteBatch batch, List<Receipt> receipts) {
    return sessions.transact(
        connection -> {
          JournalTables tables = tables(connection, batch.scope());
          Optional<CommitResult> objection = tables.objection(batch);
          if (objection.isEmpty()) {
            try (PackedBatch packed = new PackedBatch(batch)) {
              tables.keep(packed, receipts);
            }
          }
          return objection.orElseGet(() -> new CommitResult.Committed(receipts));
        });
  }

  @Override
  public final CommitResult finish(Scope scope, long epoch, Ending ending) {
    return sessions.transact(connection -> tables(connection, scope).finish(epoch, ending));
  }

  @Override
  public final List<TriggerIntent> intents(
      Scope scope, IntentState state, String afterKey, int max) {
    return sessions.transact(
        connection -> new IntentTable(connection, scope).intents(state, afterKey, max));
  }

  @Override
  public final void settle(Scope scope, Map<String, IntentState> states) {
    sessions.transact(
        connection -> {
          new IntentTable(connection, scope).settle(states);
          return states;
        });
  }

  @Override
  public final int move(Scope scope, IntentState from, IntentState to) {
    return sessions.transact(connection -> new IntentTable(connection, scope).move(from, to));
  }

  @Override
  public final Set<String> claim(Scope scope, Set<String> keys, IntentState from, IntentState to) {
    return sessions.transact(
        connection -> new IntentTable(connection, scope).claim(keys, from, to));
  }

  @Override
  public final Set<String> importsWith(String tenant, Set<IntentState> states) {
    return sessions.transact(connection -> IntentTable.importsWith(connection, tenant, states));
  }

  @Override
  public final List<ImportEntry> imports(String tenant, int max) {
    return sessions.transact(connection -> new HistoryTables(connection).imports(tenant, max));
  }

  @Override
  public final Optional<ImportEntry> entry(Scope scope) {
    return sessions.transact(connection -> new HistoryTables(connection).entry(scope));
  }

  @Override
  public final int expire(String tenant, Instant endedBefore) {
    return sessions.transact(
        connection -> new HistoryTables(connection).expire(tenant, endedBefore));
  }

  @Override
  public final List<LedgerRow> rows(Scope scope, long afterRecord, int max) {
    return sessions.transact(
        connection -> new HistoryTables(connection).rows(scope, afterRecord, max));
  }

  @Override
  public final List<Image> images(Scope scope, long beforeRecord, int maxBatches) {
    return sessions.transact(
        connection -> new HistoryTables(connection).images(scope, beforeRecord, maxBatches));
  }

  /** Closes the connections that are its own; a data source stays open. */
  @Override
  public final void close() {
    sessions.close();
  }
}
