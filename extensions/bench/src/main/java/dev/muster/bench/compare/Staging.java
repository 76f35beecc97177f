package dev.muster.bench.compare;

import java.util.List;

/** A table filled by COPY, merged into the real one by one statement. */
final class Staging {

  private Staging() {}

  static String copy(String table) {
    return "COPY " + table + " FROM STDIN WITH (FORMAT csv, HEADER)";
  }

  static String createStage(Kind kind) {
    return "CREATE TEMPORARY TABLE stage (LIKE " + kind.table() + ")";
  }

  static String merge(Kind kind) {
    return "INSERT INTO " + kind.table() + " SELECT * FROM stage" + kind.onConflict();
  }

  /**
   * What psql is told. Events into an empty table go there at once, which is all that a table with
   * a key needs.
   */
  static List<String> script(Task task, boolean empty) {
    String from = " FROM '" + task.file() + "' WITH (FORMAT csv, HEADER)";
    if (empty && task.kind() == Kind.EVENTS) {
      return List.of("\\copy " + task.kind().table() + from);
    }
    return List.of(createStage(task.kind()), "\\copy stage" + from, merge(task.kind()));
  }
}
