package dev.muster.jdbc;

import dev.muster.model.Ending;
import dev.muster.model.Image;
import dev.muster.model.ImportEntry;
import dev.muster.model.ImportState;
import dev.muster.model.LedgerRow;
import dev.muster.model.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What was kept of imports, on one connection. */
final class HistoryTables {

  /** How many batches are read at a time, so that no more rows are unpacked than are wanted. */
  private static final int BATCHES = 4;

  private record Kept(long lastRecord, List<LedgerRow> rows) {}

  private record Imaged(long firstRecord, List<Image> images) {}

  private final Connection connection;

  HistoryTables(Connection connection) {
    this.connection = connection;
  }

  List<ImportEntry> imports(String tenant, int max) throws SQLException {
    return Sql.query(
        connection,
        "SELECT id, actor, state, facts, ending FROM muster_import WHERE tenant = ?"
            + " ORDER BY opening DESC, id FETCH FIRST ? ROWS ONLY",
        row -> entry(tenant, row),
        tenant,
        max);
  }

  private static ImportEntry entry(String tenant, ResultSet row) throws SQLException {
    Optional<Ending> ending = Optional.ofNullable(row.getString(5)).map(Facts::ending);
    return new ImportEntry(
        new Scope(tenant, row.getString(1), row.getString(2)),
        ImportState.valueOf(row.getString(3)),
        Facts.importFacts(row.getString(4)),
        ending);
  }

  Optional<ImportEntry> entry(Scope scope) throws SQLException {
    return Sql.one(
        connection,
        "SELECT id, actor, state, facts, ending FROM muster_import WHERE tenant = ? AND id = ?",
        row -> entry(scope.tenant(), row),
        scope.tenant(),
        scope.importId());
  }

  /** An ending is written with its instant inside, so that all that have ended are looked at. */
  int expire(String tenant, Instant endedBefore) throws SQLException {
    List<String> old =
        Sql.query(
                connection,
                "SELECT id, actor, state, facts, ending FROM muster_import"
                    + " WHERE tenant = ? AND ending IS NOT NULL FOR UPDATE",
                row -> entry(tenant, row),
                tenant)
            .stream()
            .filter(
                entry -> entry.ending().filter(end -> end.at().isBefore(endedBefore)).isPresent())
            .map(entry -> entry.scope().importId())
            .toList();
    for (String id : old) {
      for (String table : List.of("muster_intent", "muster_batch", "muster_part")) {
        Sql.update(
            connection, "DELETE FROM " + table + " WHERE tenant = ? AND import = ?", tenant, id);
      }
      Sql.update(connection, "DELETE FROM muster_import WHERE tenant = ? AND id = ?", tenant, id);
    }
    return old.size();
  }

  List<LedgerRow> rows(Scope scope, long afterRecord, int max) throws SQLException {
    List<LedgerRow> rows = new ArrayList<>();
    long after = afterRecord;
    while (rows.size() < max) {
      List<Kept> batches = batches(scope, after);
      if (batches.isEmpty()) {
        break;
      }
      for (Kept batch : batches) {
        batch.rows().stream()
            .filter(row -> row.record() > afterRecord)
            .limit((long) max - rows.size())
            .forEach(rows::add);
        after = Math.max(after, batch.lastRecord());
      }
    }
    return rows;
  }

  private List<Kept> batches(Scope scope, long afterRecord) throws SQLException {
    return Sql.query(
        connection,
        "SELECT last_record, ledger_rows FROM muster_batch"
            + " WHERE tenant = ? AND import = ? AND last_record > ?"
            + " ORDER BY first_record, part FETCH FIRST ? ROWS ONLY",
        row -> new Kept(row.getLong(1), RowCodec.unpack(row.getBytes(2))),
        scope.tenant(),
        scope.importId(),
        afterRecord,
        BATCHES);
  }

  List<Image> images(Scope scope, long beforeRecord, int maxBatches) throws SQLException {
    List<Image> images = new ArrayList<>();
    long before = beforeRecord;
    int found = 0;
    while (found < maxBatches) {
      List<Imaged> batches = imaged(scope, before, maxBatches - found);
      if (batches.isEmpty()) {
        break;
      }
      for (Imaged batch : batches) {
        Collections.reverse(batch.images());
        images.addAll(batch.images());
        found += batch.images().isEmpty() ? 0 : 1;
        before = batch.firstRecord();
      }
    }
    return images;
  }

  private List<Imaged> imaged(Scope scope, long beforeRecord, int maxBatches) throws SQLException {
    return Sql.query(
        connection,
        "SELECT first_record, images FROM muster_batch"
            + " WHERE tenant = ? AND import = ? AND first_record < ?"
            + " ORDER BY first_record DESC, part DESC FETCH FIRST ? ROWS ONLY",
        row -> new Imaged(row.getLong(1), ImageCodec.unpack(row.getLong(1), row.getBytes(2))),
        scope.tenant(),
        scope.importId(),
        beforeRecord,
        maxBatches);
  }
}
