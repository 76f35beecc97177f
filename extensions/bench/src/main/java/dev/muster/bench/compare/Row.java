package dev.muster.bench.compare;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A row that was read, checked and given its types. */
public interface Row {

  /** Sets the parameters of the statement of its kind. */
  void bind(PreparedStatement statement) throws SQLException;
}
