package dev.muster.jdbc;

import dev.muster.model.Ability;
import dev.muster.model.Claim;
import dev.muster.model.ContactWrite;
import dev.muster.model.EventKey;
import dev.muster.model.Found;
import dev.muster.model.Lookup;
import dev.muster.model.Receipt;
import dev.muster.model.Refusal;
import dev.muster.model.Scope;
import dev.muster.model.Uniqueness;
import dev.muster.model.Write;
import dev.muster.spi.ContactStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The contacts in a database, on a connection whose transactions are somebody else's to begin and
 * end.
 *
 * <p>What a write was planned upon is read first, in bulk; the writes are decided in memory; what
 * was accepted is written in bulk. If another writer comes in between, an index or a revision
 * tells, and all begins again on what is there now.
 */
final class JdbcContacts implements ContactStore {

  private static final int TRIES = 8;

  /** Whether the main identifiers claimed are taken to be free, as the look-up just said. */
  private enum Claims {
    TRUSTED,
    LOOKED_UP
  }

  private record Manner(Sharing sharing, Claims claims) {}

  private final Connection connection;
  private final Dialect dialect;

  JdbcContacts(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.allOf(Ability.class);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    try {
      return new Finder(table(scope)).find(lookup);
    } catch (SQLException fault) {
      throw new DatabaseFailedException(fault);
    }
  }

  @Override
  public Set<EventKey> known(Scope scope, Set<EventKey> keys) {
    Keys hashes = new Keys();
    Map<UUID, EventKey> asked = new HashMap<>();
    keys.forEach(key -> asked.put(hashes.of(key), key));
    try {
      ContactTable table = table(scope);
      table.pinLookups();
      return table.knownEvents(asked.keySet()).stream().map(asked::get).collect(Collectors.toSet());
    } catch (SQLException fault) {
      throw new DatabaseFailedException(fault);
    }
  }

  @Override
  public List<Receipt> write(Scope scope, List<Write> writes) {
    try {
      return writes.isEmpty() ? List.of() : write(table(scope), writes);
    } catch (SQLException fault) {
      throw new DatabaseFailedException(fault);
    }
  }

  private ContactTable table(Scope scope) {
    return new ContactTable(connection, dialect, scope.tenant());
  }

  private List<Receipt> write(ContactTable table, List<Write> writes) throws SQLException {
    Sharing sharing = Sharing.of(writes);
    Claims claims = Claims.TRUSTED;
    for (int attempt = 1; ; attempt++) {
      Savepoint before = connection.setSavepoint();
      try {
        Optional<List<Receipt>> receipts = writeOnce(table, writes, new Manner(sharing, claims));
        if (receipts.isPresent()) {
          connection.releaseSavepoint(before);
          return receipts.get();
        }
        sharing = Sharing.ALONE;
        connection.rollback(before);
      } catch (SQLException fault) {
        rollback(before, fault);
        if (!Sql.isRace(fault) || attempt == TRIES) {
          return writeApart(table, writes, fault);
        }
        claims = Claims.LOOKED_UP;
      }
    }
  }

  /** Answers empty if this can only be done alone. */
  private Optional<List<Receipt>> writeOnce(ContactTable table, List<Write> writes, Manner manner)
      throws SQLException {
    Sharing sharing = manner.sharing();
    Optional<String> mainScheme = table.hold(sharing);
    Optional<String> firstScheme = mainScheme.isPresent() ? Optional.empty() : uniqueScheme(writes);
    if (firstScheme.isPresent()) {
      if (sharing == Sharing.SHARED) {
        return Optional.empty();
      }
      table.setMainScheme(firstScheme.get());
      mainScheme = firstScheme;
    }
    table.pinLookups();
    DraftBasis basis =
        DraftBasis.of(
            writes, table, manner.claims() == Claims.TRUSTED ? mainScheme : Optional.empty());
    Draft draft = new Draft(basis, dialect);
    List<Receipt> receipts = new ArrayList<>(writes.size());
    writes.forEach(write -> receipts.add(draft.decide(write)));
    DraftStore store = new DraftStore(table, mainScheme, basis.keys());
    draft.contacts().forEach(store::plan);
    if (store.isCrowded() && sharing == Sharing.SHARED) {
      return Optional.empty();
    }
    ThingStore things = new ThingStore(table, basis.keys(), draft.hanging(), draft.things());
    things.takeAway();
    store.store(draft.events());
    things.put();
    return Optional.of(receipts);
  }

  /** Finds the writes whose data the database refuses, by halving. */
  private List<Receipt> writeApart(ContactTable table, List<Write> writes, SQLException fault)
      throws SQLException {
    if (!Sql.isDataFault(fault)) {
      throw fault;
    }
    if (writes.size() == 1) {
      return List.of(Receipt.refused(Refusal.INVALID));
    }
    int middle = writes.size() / 2;
    List<Receipt> receipts = new ArrayList<>(write(table, writes.subList(0, middle)));
    receipts.addAll(write(table, writes.subList(middle, writes.size())));
    return receipts;
  }

  private void rollback(Savepoint to, SQLException after) throws SQLException {
    try {
      connection.rollback(to);
    } catch (SQLException lost) {
      after.addSuppressed(lost);
      throw after;
    }
  }

  private static Optional<String> uniqueScheme(List<Write> writes) {
    return writes.stream()
        .filter(ContactWrite.class::isInstance)
        .flatMap(write -> ((ContactWrite) write).claims().stream())
        .filter(claim -> claim.uniqueness() == Uniqueness.UNIQUE)
        .map(Claim::identifier)
        .map(identifier -> identifier.scheme())
        .findFirst();
  }
}
