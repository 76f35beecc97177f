package dev.muster.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of {@code COPY}, sent block by block. A value must be of its column's
 * own type: a long for a bigint, an integer for an integer, a UUID, or a text.
 */
final class PostgresCopy {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int NO_FLAGS = 0;
  private static final int NO_EXTENSION = 0;
  private static final short END = -1;
  private static final int BLOCK_BYTES = 1 << 16;
  private static final int MOST_BYTES_OF_A_NUMBER = Integer.BYTES + 2 * Long.BYTES;

  private final CopyIn copy;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);

  private PostgresCopy(CopyIn copy) {
    this.copy = copy;
  }

  static void into(Connection connection, Dialect.NewRows rows) throws SQLException {
    String sql =
        "COPY "
            + rows.table()
            + " ("
            + String.join(", ", rows.columns())
            + ") FROM STDIN (FORMAT binary)";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      PostgresCopy to = new PostgresCopy(copy);
      to.block.put(SIGNATURE).putInt(NO_FLAGS).putInt(NO_EXTENSION);
      for (@Nullable Object[] row : rows.rows()) {
        to.row(row);
        rows.meanwhile().run();
      }
      to.reserve(Short.BYTES);
      to.block.putShort(END);
      to.flush();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void row(@Nullable Object[] values) throws SQLException {
    reserve(Short.BYTES);
    block.putShort((short) values.length);
    for (Object value : values) {
      if (value instanceof String text) {
        text(text);
      } else {
        reserve(MOST_BYTES_OF_A_NUMBER);
        number(value);
      }
    }
  }

  private void number(@Nullable Object value) {
    if (value == null) {
      block.putInt(-1);
    } else if (value instanceof Long number) {
      block.putInt(Long.BYTES).putLong(number);
    } else if (value instanceof Integer number) {
      block.putInt(Integer.BYTES).putInt(number);
    } else if (value instanceof UUID key) {
      block
          .putInt(2 * Long.BYTES)
          .putLong(key.getMostSignificantBits())
          .putLong(key.getLeastSignificantBits());
    } else {
      throw new IllegalArgumentException("value must be a column's, was " + value.getClass());
    }
  }

  private void text(String text) throws SQLException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    reserve(Integer.BYTES);
    block.putInt(bytes.length);
    if (bytes.length > block.remaining()) {
      flush();
    }
    if (bytes.length > block.remaining()) {
      copy.writeToCopy(bytes, 0, bytes.length);
    } else {
      block.put(bytes);
    }
  }

  private void reserve(int bytes) throws SQLException {
    if (block.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(block.array(), 0, block.position());
    block.clear();
  }
}
