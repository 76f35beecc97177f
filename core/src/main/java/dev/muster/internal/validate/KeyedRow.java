package dev.muster.internal.validate;

import dev.muster.row.RowRef;
import java.nio.ByteBuffer;

/**
 * What is remembered of a row for one check.
 *
 * @param key hash of what rows share
 * @param value hash of what they may differ in
 * @param at where the row is
 */
record KeyedRow(long key, long value, RowRef at) {

  static final int BYTES = 5 * Long.BYTES;

  void write(ByteBuffer buffer) {
    buffer.putLong(key).putLong(value);
    buffer.putLong(at.record()).putLong(at.line()).putLong(at.byteOffset());
  }

  static KeyedRow read(ByteBuffer buffer) {
    return new KeyedRow(
        buffer.getLong(),
        buffer.getLong(),
        new RowRef(buffer.getLong(), buffer.getLong(), buffer.getLong()));
  }
}
