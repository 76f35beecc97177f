package dev.muster.cli;

import dev.muster.jdbc.DatabaseFailedException;
import dev.muster.jdbc.JdbcContactStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which contact store to use. */
@SuppressWarnings("NullAway.Init")
final class StoreOption {

  private static final String H2 = "jdbc:h2:";

  @Option(
      names = "--store",
      paramLabel = "JDBC_URL",
      defaultValue = "jdbc:h2:./muster",
      description = {
        "The contact store, in H2 or PostgreSQL; its tables are made when they are missing.",
        "By default ${DEFAULT-VALUE}, which is the file muster.mv.db in this folder."
      })
  private String url;

  /**
   * The URL; H2 is told to write no log of its own, which would show stack traces, and to stay open
   * while an interrupted import comes to a border.
   */
  String url() {
    return url.startsWith(H2)
        ? with("DB_CLOSE_ON_EXIT=FALSE", with("TRACE_LEVEL_FILE=0", url))
        : url;
  }

  private static String with(String setting, String url) {
    String name = setting.substring(0, setting.indexOf('=') + 1);
    return url.contains(";" + name) ? url : url + ";" + setting;
  }

  /** Answers the store, which is made if it is a file that is missing. */
  JdbcContactStore open() {
    return open(url());
  }

  /** Answers the store, which must be there, so that a mistyped name makes no empty one. */
  JdbcContactStore openExisting() {
    return open(url.startsWith(H2) ? url() + ";IFEXISTS=TRUE" : url());
  }

  private JdbcContactStore open(String jdbcUrl) {
    try {
      return JdbcContactStore.open(jdbcUrl);
    } catch (DatabaseFailedException e) {
      throw trouble(e);
    }
  }

  /** Says that the store failed before anything was begun. */
  CommandFailedException trouble(DatabaseFailedException cause) {
    return CommandFailedException.refused(
        "the store " + shown() + " cannot be used",
        Optional.ofNullable(cause.getCause()).orElse(cause));
  }

  /** The URL without its parameters, where passwords stand. */
  private String shown() {
    return url.replaceFirst("[?;].*", "");
  }
}
