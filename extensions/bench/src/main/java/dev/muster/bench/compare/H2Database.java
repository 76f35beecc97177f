package dev.muster.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.Constants;

/** An H2 in a file, part of the process that imports. */
final class H2Database implements Database {

  private final Path folder;
  private int count;

  H2Database(Path folder) {
    this.folder = folder;
  }

  @Override
  public String description() {
    return "H2 " + Constants.FULL_VERSION + " in a file, embedded";
  }

  @Override
  public String fresh(Kind kind, Variant variant) throws SQLException, IOException {
    Files.deleteIfExists(folder.resolve("compared" + count++ + ".mv.db"));
    String url = "jdbc:h2:file:" + folder.resolve("compared" + count).toAbsolutePath();
    if (!variant.hasItsOwnTables()) {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute(kind.createTable());
      }
    }
    return url;
  }

  @Override
  public void settle(String url) {
    // It is closed between two imports, which settles it.
  }

  @Override
  public double serverSeconds() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("compared" + count + ".mv.db"));
  }
}
