package dev.muster.bench.compare;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A row of an events file. */
record EventRow(
    String email,
    String event,
    OffsetDateTime time,
    String orderId,
    BigDecimal amount,
    String currency)
    implements Row {

  static final int CELLS = 6;

  static EventRow of(String... cells) {
    if (cells.length != CELLS) {
      throw new BadRowException("width");
    }
    return new EventRow(
        Cells.email(cells[0]),
        cells[1],
        Cells.time(cells[2]),
        cells[3],
        Cells.decimal(cells[4]),
        cells[5]);
  }

  @Override
  public void bind(PreparedStatement statement) throws SQLException {
    statement.setString(1, email);
    statement.setString(2, event);
    statement.setObject(3, time);
    statement.setString(4, orderId);
    statement.setBigDecimal(5, amount);
    statement.setString(6, currency);
  }
}
