package dev.muster.jdbc;

import java.sql.SQLException;

/**
 * The database could not do what was asked of it: a fault of the connection, the server or its
 * set-up, never of a row.
 *
 * <p>Immutable. The message and the cause hold no value that was written.
 */
public final class DatabaseFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sqlState;

  DatabaseFailedException(SQLException cause) {
    super("the database failed with SQL state " + cause.getSQLState(), withoutData(cause));
    this.sqlState = String.valueOf(cause.getSQLState());
  }

  /** The database's five-character code of the fault, as the SQL standard and the vendor set it. */
  public String sqlState() {
    return sqlState;
  }

  /** Servers quote the offending values in messages of these classes. */
  private static SQLException withoutData(SQLException cause) {
    return Sql.isDataFault(cause) || Sql.isRace(cause)
        ? new SQLException("message withheld, it may quote a value", cause.getSQLState())
        : cause;
  }
}
