package dev.muster.spec;

/**
 * Bounds of what a file may hold. Exceeding one is an error that names the limit and the line.
 *
 * <p>Immutable.
 *
 * @param fileBytes of the whole file; no bound by default
 * @param columns of the header, 1,000 by default
 * @param headerChars of one header name, 255 by default
 * @param fieldChars of one cell, 1 Mi by default
 * @param recordChars of one record, 4 Mi by default
 */
public record Limits(
    long fileBytes, int columns, int headerChars, int fieldChars, int recordChars) {

  private static final Limits STANDARD = new Limits(Long.MAX_VALUE, 1_000, 255, 1 << 20, 4 << 20);

  public Limits {
    atLeastOne("fileBytes", fileBytes);
    atLeastOne("columns", columns);
    atLeastOne("headerChars", headerChars);
    atLeastOne("fieldChars", fieldChars);
    atLeastOne("recordChars", recordChars);
  }

  /** The defaults. */
  public static Limits standard() {
    return STANDARD;
  }

  /** Answers these limits with another bound on the file's size in bytes. */
  public Limits withFileBytes(long bytes) {
    return new Limits(bytes, columns, headerChars, fieldChars, recordChars);
  }

  /** Answers these limits with another bound on the number of columns. */
  public Limits withColumns(int count) {
    return new Limits(fileBytes, count, headerChars, fieldChars, recordChars);
  }

  /** Answers these limits with another bound on the length of a header name. */
  public Limits withHeaderChars(int chars) {
    return new Limits(fileBytes, columns, chars, fieldChars, recordChars);
  }

  /** Answers these limits with another bound on the length of a cell. */
  public Limits withFieldChars(int chars) {
    return new Limits(fileBytes, columns, headerChars, chars, recordChars);
  }

  /** Answers these limits with another bound on the length of a record. */
  public Limits withRecordChars(int chars) {
    return new Limits(fileBytes, columns, headerChars, fieldChars, chars);
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
