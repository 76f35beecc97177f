package dev.muster.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Transactions, each on a connection of the host's data source, or on a kept one of its own.
 *
 * <p>Safe for any number of threads.
 */
final class Sessions implements AutoCloseable {

  /** Opens a connection. */
  @FunctionalInterface
  private interface Opener {
    Connection open() throws SQLException;
  }

  private static final int TRIES = 8;

  private final Opener opener;
  private final int kept;
  private final ConcurrentLinkedDeque<Borrowed> idle = new ConcurrentLinkedDeque<>();
  private final Dialect dialect;

  private Sessions(Opener opener, int kept) {
    this.opener = opener;
    this.kept = kept;
    this.dialect = prepare();
  }

  /** Each transaction takes a connection of the source and closes it. */
  static Sessions over(DataSource source) {
    return new Sessions(source::getConnection, 0);
  }

  /** Connections are opened as needed, and a few are kept until this is closed. */
  static Sessions to(String jdbcUrl) {
    return new Sessions(() -> DriverManager.getConnection(jdbcUrl), 4);
  }

  Dialect dialect() {
    return dialect;
  }

  /** Does the work in a transaction, which is kept unless the work throws. */
  <T> T transact(Sql.Work<T> work) {
    return transact(work, result -> true);
  }

  /** Does the work in a transaction, which is kept if its result says so. */
  <T> T transact(Sql.Work<T> work, Predicate<T> keep) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, keep);
      } catch (SQLException fault) {
        if (!Sql.isRace(fault) || attempt == TRIES) {
          throw new DatabaseFailedException(fault);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      for (Borrowed next = idle.poll(); next != null; next = idle.poll()) {
        next.connection().close();
      }
    } catch (SQLException fault) {
      throw new DatabaseFailedException(fault);
    }
  }

  private <T> T once(Sql.Work<T> work, Predicate<T> keep) throws SQLException {
    Borrowed borrowed = borrow();
    Connection connection = borrowed.connection();
    T result;
    try {
      dialect.begin(connection);
      result = work.on(connection);
      if (keep.test(result)) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException | RuntimeException | Error fault) {
      discard(connection, fault);
      throw fault;
    }
    giveBack(borrowed);
    return result;
  }

  /** A connection, and how the host's source had set it. */
  private record Borrowed(Connection connection, boolean autoCommit, int isolation) {}

  private Borrowed borrow() throws SQLException {
    @Nullable Borrowed used = idle.poll();
    if (used != null) {
      return used;
    }
    Connection connection = opener.open();
    Borrowed borrowed =
        new Borrowed(connection, connection.getAutoCommit(), connection.getTransactionIsolation());
    connection.setAutoCommit(false);
    if (borrowed.isolation() != Connection.TRANSACTION_READ_COMMITTED) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    return borrowed;
  }

  private void giveBack(Borrowed borrowed) throws SQLException {
    Connection connection = borrowed.connection();
    if (idle.size() < kept) {
      idle.push(borrowed);
      return;
    }
    try (connection) {
      if (borrowed.isolation() != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(borrowed.isolation());
      }
      connection.setAutoCommit(borrowed.autoCommit());
    }
  }

  /** Ends a connection after a fault, and the idle ones too, which may have had the same. */
  private void discard(Connection connection, Throwable fault) {
    try (connection) {
      connection.rollback();
    } catch (SQLException alsoLost) {
      fault.addSuppressed(alsoLost);
    }
    if (fault instanceof SQLException) {
      closeIdle(fault);
    }
  }

  private void closeIdle(Throwable fault) {
    for (Borrowed next = idle.poll(); next != null; next = idle.poll()) {
      try {
        next.connection().close();
      } catch (SQLException alsoLost) {
        fault.addSuppressed(alsoLost);
      }
    }
  }

  private Dialect prepare() {
    try (Connection connection = opener.open()) {
      Dialect found = Dialect.of(connection);
      found.prepareDatabase(connection);
      connection.setAutoCommit(false);
      Schema.ensure(connection, found);
      connection.commit();
      connection.setAutoCommit(true);
      return found;
    } catch (SQLException fault) {
      throw new DatabaseFailedException(fault);
    }
  }
}
