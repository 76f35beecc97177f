package dev.muster.bench.compare;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A row of a people file, its cells as columns of its table. */
public record PersonRow(
    String email,
    String firstName,
    String lastName,
    String phone,
    String city,
    String country,
    String plan,
    OffsetDateTime signedUp,
    int visits,
    BigDecimal score,
    boolean active,
    String note)
    implements Row {

  static final int CELLS = 12;

  /**
   * Answers the row of some cells.
   *
   * @throws BadRowException if one of them is not what it must be, or they are not as many
   */
  public static PersonRow of(String... cells) {
    if (cells.length != CELLS) {
      throw new BadRowException("width");
    }
    return new PersonRow(
        Cells.email(cells[0]),
        cells[1],
        cells[2],
        Cells.phone(cells[3]),
        cells[4],
        Cells.country(cells[5]),
        cells[6],
        Cells.time(cells[7]),
        Cells.whole(cells[8]),
        Cells.decimal(cells[9]),
        Cells.yesOrNo(cells[10]),
        cells[11]);
  }

  @Override
  public void bind(PreparedStatement statement) throws SQLException {
    statement.setString(1, email);
    statement.setString(2, firstName);
    statement.setString(3, lastName);
    statement.setString(4, phone);
    statement.setString(5, city);
    statement.setString(6, country);
    statement.setString(7, plan);
    statement.setObject(8, signedUp);
    statement.setInt(9, visits);
    statement.setBigDecimal(10, score);
    statement.setBoolean(11, active);
    statement.setString(12, note);
  }
}
