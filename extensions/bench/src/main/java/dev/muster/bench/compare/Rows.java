package dev.muster.bench.compare;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many rows the table of a kind has. */
final class Rows {

  private Rows() {}

  static long of(String url, Kind kind) throws IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM " + kind.table())) {
      count.next();
      return count.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
