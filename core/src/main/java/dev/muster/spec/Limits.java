package dev.muster.spec;

/**
 * Bounds of what a file may hold. Exceeding one is an error that names the limit and the line.
 *
 * <p>Immutable.
 *
 * @param fileBytes of the whole unpacked file; no bound by default
 * @param columns of the header, 1,000 by default
 * @param headerChars of one header name, 255 by default
 * @param fieldChars of one cell, its quotes excluded, 1 Mi by default
 * @param recordChars of one record, its line end excluded, 4 Mi by default
 * @param expansion of packed input: bytes out for each byte in, 200 by default; judged from 10 MiB
 *     of output on
 * @param newAttributes columns that the spec does not name and that are imported, 100 by default
 */
public record Limits(
    long fileBytes,
    int columns,
    int headerChars,
    int fieldChars,
    int recordChars,
    int expansion,
    int newAttributes) {

  private static final Limits STANDARD =
      new Limits(Long.MAX_VALUE, 1_000, 255, 1 << 20, 4 << 20, 200, 100);

  public Limits {
    atLeastOne("fileBytes", fileBytes);
    atLeastOne("columns", columns);
    atLeastOne("headerChars", headerChars);
    atLeastOne("fieldChars", fieldChars);
    atLeastOne("recordChars", recordChars);
    atLeastOne("expansion", expansion);
    if (newAttributes < 0) {
      throw new IllegalArgumentException("newAttributes must be at least 0, was " + newAttributes);
    }
    if (recordChars > 1 << 29) {
      throw new IllegalArgumentException(
          "recordChars must be at most " + (1 << 29) + ", was " + recordChars);
    }
  }

  /** The defaults. */
  public static Limits standard() {
    return STANDARD;
  }

  /** Answers these limits with another bound on the file's size in bytes. */
  public Limits withFileBytes(long bytes) {
    return new Limits(
        bytes, columns, headerChars, fieldChars, recordChars, expansion, newAttributes);
  }

  /** Answers these limits with another bound on the number of columns. */
  public Limits withColumns(int count) {
    return new Limits(
        fileBytes, count, headerChars, fieldChars, recordChars, expansion, newAttributes);
  }

  /** Answers these limits with another bound on the length of a header name. */
  public Limits withHeaderChars(int chars) {
    return new Limits(fileBytes, columns, chars, fieldChars, recordChars, expansion, newAttributes);
  }

  /** Answers these limits with another bound on the length of a cell. */
  public Limits withFieldChars(int chars) {
    return new Limits(
        fileBytes, columns, headerChars, chars, recordChars, expansion, newAttributes);
  }

  /** Answers these limits with another bound on the length of a record. */
  public Limits withRecordChars(int chars) {
    return new Limits(fileBytes, columns, headerChars, fieldChars, chars, expansion, newAttributes);
  }

  /** Answers these limits with another bound on how much packed input may grow. */
  public Limits withExpansion(int ratio) {
    return new Limits(
        fileBytes, columns, headerChars, fieldChars, recordChars, ratio, newAttributes);
  }

  /**
   * Answers these limits with another bound on the columns imported that the spec does not name.
   */
  public Limits withNewAttributes(int count) {
    return new Limits(fileBytes, columns, headerChars, fieldChars, recordChars, expansion, count);
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
