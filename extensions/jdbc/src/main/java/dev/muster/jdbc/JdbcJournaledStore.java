package dev.muster.jdbc;

import dev.muster.model.Ability;
import dev.muster.model.CommitResult;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Path;
import dev.muster.model.Receipt;
import dev.muster.model.Scope;
import dev.muster.model.Write;
import dev.muster.model.WriteBatch;
import dev.muster.spi.ContactStore;
import dev.muster.spi.JournaledContactStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A transactional contact store with its journal in the same database and the same transactions.
 *
 * <p>A commit locks the import's row and checks the epoch, lets the store write, and keeps the
 * journal, all in one transaction; a refusal or an exception rolls all of it back.
 *
 * <p>Safe for any number of threads, if the host's stores on different connections are. A fault of
 * the database is a {@link DatabaseFailedException}; what a host's store throws is passed on.
 *
 * @see JdbcJournal#journaled
 */
public sealed class JdbcJournaledStore extends JdbcJournal implements JournaledContactStore
    permits JdbcContactStore {

  private final Function<Connection, ContactStore> stores;
  private final ContactStore unconnected;

  JdbcJournaledStore(Sessions sessions, Function<Connection, ContactStore> stores) {
    super(sessions);
    this.stores = stores;
    this.unconnected = sessions.transact(stores::apply);
  }

  @Override
  public final CommitResult commit(WriteBatch batch) {
    return sessions()
        .transact(
            connection -> commit(connection, batch),
            result -> !(result instanceof CommitResult.Refused));
  }

  private CommitResult commit(Connection connection, WriteBatch batch) throws SQLException {
    JournalTables tables = tables(connection, batch.scope());
    Optional<CommitResult> objection = tables.objection(batch);
    if (objection.isPresent()) {
      return objection.get();
    }
    try (PackedBatch packed = new PackedBatch(batch)) {
      List<Receipt> receipts =
          batch.writes().isEmpty() ? List.of() : write(stores.apply(connection), packed);
      if (!receipts.stream().allMatch(receipt -> receipt.kind() == Receipt.Kind.WRITTEN)) {
        return new CommitResult.Refused(receipts);
      }
      tables.keep(packed, receipts);
      return new CommitResult.Committed(receipts);
    }
  }

  private static List<Receipt> write(ContactStore store, PackedBatch packed) {
    if (store instanceof JdbcContacts contacts) {
      contacts.whileBusy(packed::expect);
    }
    return store.write(packed.batch().scope(), packed.batch().writes());
  }

  @Override
  public final Set<Ability> abilities() {
    return unconnected.abilities();
  }

  @Override
  public final Found find(Scope scope, Lookup lookup) {
    return sessions().transact(connection -> stores.apply(connection).find(scope, lookup));
  }

  @Override
  public final Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    return sessions().transact(connection -> stores.apply(connection).known(scope, keys));
  }

  @Override
  public final List<Receipt> write(Scope scope, List<Write> writes) {
    return sessions().transact(connection -> stores.apply(connection).write(scope, writes));
  }

  @Override
  public final Object stored(Path path, Object value) {
    return unconnected.stored(path, value);
  }

  @Override
  public final int maxWrites() {
    return unconnected.maxWrites();
  }
}
