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
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
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
      for (Connection next = idle.poll(); next != null; next = idle.poll()) {
        next.close();
      }
    } catch (SQLException fault) {
      throw new DatabaseFailedException(fault);
    }
  }

  private <T> T once(Sql.Work<T> work, Predicate<T> keep) throws SQLException {
    Connection connection = borrow();
    boolean sound = false;
    try {
      connection.setAutoCommit(false);
      dialect.begin(connection);
      T result = work.on(connection);
      if (keep.test(result)) {
        connection.commit();
      } else {
        connection.rollback();
      }
      sound = true;
      return result;
    } finally {
      giveBack(connection, sound);
    }
  }

  private Connection borrow() throws SQLException {
    @Nullable Connection used = idle.poll();
    Connection connection = used == null ? opener.open() : used;
    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    return connection;
  }

  private void giveBack(Connection connection, boolean sound) throws SQLException {
    if (sound && idle.size() < kept) {
      idle.push(connection);
      return;
    }
    try (connection) {
      if (!sound && !connection.isClosed()) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
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
