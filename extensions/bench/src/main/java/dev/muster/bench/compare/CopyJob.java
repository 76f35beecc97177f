package dev.muster.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Stands in for psql where it is missing. */
final class CopyJob {

  private CopyJob() {}

  static Done run(Task task) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(task.url());
        Statement statement = connection.createStatement();
        InputStream file = Files.newInputStream(task.file())) {
      statement.execute(Staging.createStage(task.kind()));
      long rows =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Staging.copy("stage"), file);
      statement.executeUpdate(Staging.merge(task.kind()));
      return new Done(rows, 0);
    }
  }
}
