package dev.muster.spec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of the file spell records. The quote is {@code "}, doubled inside a quoted cell
 * (RFC 4180); CR, LF and CRLF end a record.
 *
 * <p>Immutable.
 *
 * @param charset of the file; a byte order mark outranks it
 * @param delimiter between cells
 * @param header whether the first record names the columns
 * @param trim whether blanks around a cell belong to it
 */
public record Dialect(Charset charset, char delimiter, HeaderRecord header, CellTrim trim) {

  private static final Dialect STANDARD =
      new Dialect(StandardCharsets.UTF_8, ',', HeaderRecord.FIRST, CellTrim.KEEP);

  public Dialect {
    if (delimiter == '"' || delimiter == '\r' || delimiter == '\n' || delimiter == 0) {
      throw new IllegalArgumentException(
          "delimiter must not be a quote, a line end or NUL, was character " + (int) delimiter);
    }
  }

  /** UTF-8, comma, a header in the first record, blanks are content. */
  public static Dialect standard() {
    return STANDARD;
  }

  /** Answers this dialect in another charset. */
  public Dialect withCharset(Charset other) {
    return new Dialect(other, delimiter, header, trim);
  }

  /** Answers this dialect with another delimiter. */
  public Dialect withDelimiter(char other) {
    return new Dialect(charset, other, header, trim);
  }

  /** Answers this dialect with or without a header. */
  public Dialect withHeader(HeaderRecord other) {
    return new Dialect(charset, delimiter, other, trim);
  }

  /** Answers this dialect with another rule for blanks around cells. */
  public Dialect withTrim(CellTrim other) {
    return new Dialect(charset, delimiter, header, other);
  }
}
