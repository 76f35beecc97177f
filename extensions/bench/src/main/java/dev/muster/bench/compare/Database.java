package dev.muster.bench.compare;

import java.io.IOException;
import java.sql.SQLException;

/** A database for one comparison, thrown away afterwards. */
interface Database extends AutoCloseable {

  /** Answers what it is and how it is set up, in one line. */
  String description() throws SQLException;

  /** Empties it, and answers its URL. With a kind's table, unless the variant has its own. */
  String fresh(Kind kind, Variant variant) throws SQLException, IOException;

  /** Lets it settle between two imports, as it would in a day. */
  void settle(String url) throws SQLException;

  /** Processor time of the server so far; 0 if it has no process of its own. */
  double serverSeconds() throws IOException;

  @Override
  void close() throws IOException;
}
