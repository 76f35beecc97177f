package dev.muster.cli;

import dev.muster.jdbc.DatabaseFailedException;
import dev.muster.jdbc.JdbcContactStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which contact store to use. */
@SuppressWarnings("NullAway.Init")
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "JDBC_URL",
      defaultValue = "jdbc:h2:./muster",
      description = {
        "The contact store, in H2 or PostgreSQL; its tables are made when they are missing.",
        "By default ${DEFAULT-VALUE}, which is the file muster.mv.db in this folder."
      })
  private String url;

  /** The URL; H2 is told to write no log of its own, which would show stack traces. */
  String url() {
    return url.startsWith("jdbc:h2:") && !url.contains(";TRACE_LEVEL_FILE=")
        ? url + ";TRACE_LEVEL_FILE=0"
        : url;
  }

  /** Answers the store. */
  JdbcContactStore open() {
    try {
      return JdbcContactStore.open(url());
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
