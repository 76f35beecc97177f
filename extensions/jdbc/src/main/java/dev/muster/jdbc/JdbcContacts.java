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
import java.util.function.Function;
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

  /**
   * How a call is written.
   *
   * @param trust whether all is taken to be as a look-up said, as the database tells if not
   */
  private record Manner(Sharing sharing, boolean trust) {

    private Manner alone() {
      return new Manner(Sharing.ALONE, trust);
    }

    private Manner wary() {
      return new Manner(sharing, false);
    }
  }

  private final Connection connection;
  private final Dialect dialect;
  private final LookedUp lookedUp;
  private Function<List<Receipt>, Runnable> meanwhile = receipts -> () -> {};

  JdbcContacts(Connection connection, Dialect dialect, LookedUp lookedUp) {
    this.connection = connection;
    this.dialect = dialect;
    this.lookedUp = lookedUp;
  }

  /**
   * Says what may be done while the database is busy with writes: it is told which receipts these
   * come to, if nothing comes in between, never or several times, and answers what is then done row
   * by row.
   */
  void whileBusy(Function<List<Receipt>, Runnable> work) {
    meanwhile = work;
  }

  @Override
  public Set<Ability> abilities() {
    return EnumSet.allOf(Ability.class);
  }

  @Override
  public Found find(Scope scope, Lookup lookup) {
    try {
      return new Finder(table(scope), lookedUp).find(lookup);
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
    Manner manner = new Manner(Sharing.of(writes), true);
    for (int attempt = 1; ; attempt++) {
      Savepoint before = connection.setSavepoint();
      try {
        Optional<List<Receipt>> receipts = writeOnce(table, writes, manner);
        if (receipts.isPresent()) {
          connection.releaseSavepoint(before);
          return receipts.get();
        }
        manner = manner.alone();
        connection.rollback(before);
      } catch (SQLException fault) {
        rollback(before, fault);
        if (!Sql.isRace(fault) || attempt == TRIES) {
          return writeApart(table, writes, fault);
        }
        manner = manner.wary();
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
    DraftBasis basis = DraftBasis.of(writes, table, trust(table, manner, mainScheme));
    Draft draft = new Draft(basis, dialect);
    List<Receipt> receipts = new ArrayList<>(writes.size());
    writes.forEach(write -> receipts.add(draft.decide(write)));
    if (basis.isTrusting() && !areWritten(receipts)) {
      return writeOnce(table, writes, manner.wary());
    }
    DraftStore store = new DraftStore(table, mainScheme, basis.keys(), meanwhile.apply(receipts));
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

  private DraftBasis.Trust trust(ContactTable table, Manner manner, Optional<String> mainScheme) {
    return manner.trust()
        ? new DraftBasis.Trust(mainScheme, true, ids -> lookedUp.take(table.tenant(), ids))
        : new DraftBasis.Trust(Optional.empty(), false, ids -> Map.of());
  }

  private static boolean areWritten(List<Receipt> receipts) {
    return receipts.stream().allMatch(receipt -> receipt.kind() == Receipt.Kind.WRITTEN);
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
