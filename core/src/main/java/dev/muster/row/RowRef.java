package dev.muster.row;

/**
 * Where a row came from.
 *
 * <p>Immutable.
 *
 * @param record data record, counted from 1, the header excluded; 0 for the header or the file as a
 *     whole
 * @param line physical line on which the record starts, counted from 1
 * @param byteOffset offset in the file of the record's first byte, counted from 0
 */
public record RowRef(long record, long line, long byteOffset) {

  public RowRef {
    if (record < 0) {
      throw new IllegalArgumentException("record must be at least 0, was " + record);
    }
    if (line < 1) {
      throw new IllegalArgumentException("line must be at least 1, was " + line);
    }
    if (byteOffset < 0) {
      throw new IllegalArgumentException("byteOffset must be at least 0, was " + byteOffset);
    }
  }

  @Override
  public String toString() {
    return record == 0 ? "line " + line : "record " + record + ", line " + line;
  }
}
