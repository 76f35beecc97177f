package dev.muster.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of {@code COPY}, sent block by block. */
final class PostgresCopy {

  private static final int BLOCK_CHARS = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder block = new StringBuilder(BLOCK_CHARS + (BLOCK_CHARS >> 2));

  private PostgresCopy(CopyIn copy) {
    this.copy = copy;
  }

  static void into(Connection connection, Dialect.NewRows rows) throws SQLException {
    String sql = "COPY " + rows.table() + " (" + String.join(", ", rows.columns()) + ") FROM STDIN";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      PostgresCopy to = new PostgresCopy(copy);
      for (@Nullable Object[] row : rows.rows()) {
        to.row(row);
      }
      to.flush();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void row(@Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        block.append('\t');
      }
      Object value = values[i];
      if (value == null) {
        block.append("\\N");
      } else if (value instanceof String text) {
        escaped(text);
      } else {
        block.append(value);
      }
    }
    block.append('\n');
    if (block.length() >= BLOCK_CHARS) {
      flush();
    }
  }

  private void escaped(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape =
          switch (text.charAt(i)) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> "";
          };
      if (!escape.isEmpty()) {
        block.append(text, done, i).append(escape);
        done = i + 1;
      }
    }
    block.append(text, done, text.length());
  }

  private void flush() throws SQLException {
    byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    block.setLength(0);
  }
}
