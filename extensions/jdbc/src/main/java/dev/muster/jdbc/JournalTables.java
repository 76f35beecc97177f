package dev.muster.jdbc;

import dev.muster.jdbc.Dialect.Wanted;
import dev.muster.model.CommitResult;
import dev.muster.model.Ending;
import dev.muster.model.ImportFacts;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Opened;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.TriggerIntent;
import dev.muster.model.WriteBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One import's journal, on one connection, within somebody else's transaction. */
final class JournalTables {

  private static final List<String> BATCH =
      List.of("tenant", "import", "part", "first_record", "last_record", "ledger_rows", "images");
  private static final List<String> INTENT = List.of("tenant", "import", "intent", "state", "body");

  private final Connection connection;
  private final Dialect dialect;
  private final Scope scope;

  JournalTables(Connection connection, Dialect dialect, Scope scope) {
    this.connection = connection;
    this.dialect = dialect;
    this.scope = scope;
  }

  private record ImportRow(
      long epoch, ImportState state, ImportFacts facts, Optional<Ending> ending) {}

  Opened open(int part, ImportFacts first) throws SQLException {
    insertMissingImport(first);
    ImportRow row = lockImport().orElseThrow();
    long epoch = row.epoch() + 1;
    Sql.update(
        connection,
        "UPDATE muster_import SET epoch = ? WHERE tenant = ? AND id = ?",
        epoch,
        scope.tenant(),
        scope.importId());
    Optional<Optional<String>> checkpoint = takePart(part, epoch);
    return new Opened(
        epoch,
        row.state(),
        row.facts(),
        checkpoint.flatMap(text -> text).map(Facts::checkpoint),
        row.ending().map(Ending::report));
  }

  private void insertMissingImport(ImportFacts first) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO muster_import (tenant, id, actor, opening, epoch, state, facts)"
            + " SELECT CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
            + " (SELECT COALESCE(MAX(opening), 0) + 1 FROM muster_import WHERE tenant = ?),"
            + " 0, 'RUNNING', CAST(? AS VARCHAR)"
            + " WHERE NOT EXISTS (SELECT 1 FROM muster_import WHERE tenant = ? AND id = ?)"
            + dialect.passOverTaken(),
        scope.tenant(),
        scope.importId(),
        scope.actor(),
        scope.tenant(),
        Facts.text(first),
        scope.tenant(),
        scope.importId());
  }

  private Optional<ImportRow> lockImport() throws SQLException {
    return Sql.one(
        connection,
        "SELECT epoch, state, facts, ending FROM muster_import"
            + " WHERE tenant = ? AND id = ? FOR UPDATE",
        row ->
            new ImportRow(
                row.getLong(1),
                ImportState.valueOf(row.getString(2)),
                Facts.importFacts(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(Facts::ending)),
        scope.tenant(),
        scope.importId());
  }

  /** Waits for a commit of this part that is under way, and answers the checkpoint. */
  private Optional<Optional<String>> takePart(int part, long epoch) throws SQLException {
    Optional<Optional<String>> checkpoint =
        Sql.one(
            connection,
            "SELECT checkpoint FROM muster_part"
                + " WHERE tenant = ? AND import = ? AND part = ? FOR UPDATE",
            row -> Optional.ofNullable(row.getString(1)),
            scope.tenant(),
            scope.importId(),
            part);
    String sql =
        checkpoint.isPresent()
            ? "UPDATE muster_part SET epoch = ? WHERE tenant = ? AND import = ? AND part = ?"
            : "INSERT INTO muster_part (epoch, tenant, import, part) VALUES (?, ?, ?, ?)";
    Sql.update(connection, sql, epoch, scope.tenant(), scope.importId(), part);
    return checkpoint;
  }

  /** Locks the batch's part until the transaction ends, and answers why not to keep the batch. */
  Optional<CommitResult> objection(WriteBatch batch) throws SQLException {
    Optional<Long> epoch =
        Sql.one(
            connection,
            "SELECT epoch FROM muster_part"
                + " WHERE tenant = ? AND import = ? AND part = ? FOR UPDATE",
            row -> row.getLong(1),
            scope.tenant(),
            scope.importId(),
            batch.part());
    if (epoch.isEmpty() || epoch.get() != batch.epoch()) {
      return Optional.of(new CommitResult.Fenced());
    }
    return Sql.one(
        connection,
        "SELECT 1 FROM muster_batch"
            + " WHERE tenant = ? AND import = ? AND part = ? AND first_record = ?",
        row -> new CommitResult.Already(),
        scope.tenant(),
        scope.importId(),
        batch.part(),
        batch.firstRecord());
  }

  void keep(PackedBatch packed, List<Receipt> receipts) throws SQLException {
    WriteBatch batch = packed.batch();
    List<LedgerRow> rows = batch.rows();
    long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).record();
    Sql.update(
        connection,
        "INSERT INTO muster_batch (" + String.join(", ", BATCH) + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
        scope.tenant(),
        scope.importId(),
        batch.part(),
        batch.firstRecord(),
        last,
        packed.rows(),
        packed.images(receipts));
    keepIntents(batch);
    Sql.update(
        connection,
        "UPDATE muster_part SET checkpoint = ? WHERE tenant = ? AND import = ? AND part = ?",
        Facts.text(batch.checkpoint()),
        scope.tenant(),
        scope.importId(),
        batch.part());
  }

  private void keepIntents(WriteBatch batch) throws SQLException {
    if (batch.intents().isEmpty()) {
      return;
    }
    Map<String, TriggerIntent> byKey = new LinkedHashMap<>();
    batch.intents().forEach(intent -> byKey.putIfAbsent(intent.key(), intent));
    Set<String> taken =
        new HashSet<>(
            Sql.query(
                connection,
                dialect.among(
                    "t.intent", Wanted.of("muster_intent", "varchar", "import", "intent")),
                row -> row.getString(1),
                Sql.Array.texts(byKey.keySet()),
                scope.tenant(),
                scope.importId()));
    byKey.keySet().removeAll(taken);
    List<@Nullable Object[]> rows = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, intent) ->
            rows.add(
                new @Nullable Object[] {
                  scope.tenant(),
                  scope.importId(),
                  key,
                  batch.stateOf(intent).name(),
                  Facts.text(intent)
                }));
    dialect.insert(connection, new Dialect.NewRows("muster_intent", INTENT, rows));
  }

  CommitResult finish(long epoch, Ending ending) throws SQLException {
    lockImport();
    boolean owns =
        Sql.one(
                connection,
                "SELECT 1 FROM muster_part"
                    + " WHERE tenant = ? AND import = ? AND epoch = ? FOR UPDATE",
                row -> true,
                scope.tenant(),
                scope.importId(),
                epoch)
            .isPresent();
    if (!owns) {
      return new CommitResult.Fenced();
    }
    Sql.update(
        connection,
        "UPDATE muster_import SET state = ?, ending = ? WHERE tenant = ? AND id = ?",
        ending.state().name(),
        Facts.text(ending),
        scope.tenant(),
        scope.importId());
    return new CommitResult.Committed(List.of());
  }
}
