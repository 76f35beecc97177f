package dev.muster.spec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the bytes of the file spell records. The quote is {@code "}, doubled inside a quoted cell
 * (RFC 4180); CR, LF and CRLF end a record.
 *
 * <p>Immutable.
 *
 * @param charset of the file; a byte order mark outranks it
 * @param delimiter between cells; a first line such as {@code sep=;} outranks it
 * @param header whether the first record names the columns
 * @param trim whether blanks around a cell belong to it
 * @param leniences what is allowed beyond strict reading; nothing by default
 * @param compression how the file is packed; not at all by default
 */
public record Dialect(
    Charset charset,
    char delimiter,
    HeaderRecord header,
    CellTrim trim,
    Set<Lenience> leniences,
    Compression compression) {

  private static final Dialect STANDARD =
      new Dialect(
          StandardCharsets.UTF_8,
          ',',
          HeaderRecord.FIRST,
          CellTrim.KEEP,
          Set.of(),
          Compression.NONE);

  public Dialect {
    if (!isDelimiter(delimiter)) {
      throw new IllegalArgumentException(
          "delimiter must be a tab or a visible character or blank other than the quote,"
              + " was character "
              + (int) delimiter);
    }
    leniences = Set.copyOf(leniences);
  }

  /** UTF-8, comma, a header in the first record, blanks are content, nothing lenient. */
  public static Dialect standard() {
    return STANDARD;
  }

  /** Whether a file may separate its cells by this character. */
  public static boolean isDelimiter(char candidate) {
    return switch (candidate) {
      case '\t' -> true;
      case '"', '\uFEFF', '\uFFFD' -> false;
      default -> !Character.isISOControl(candidate) && !Character.isSurrogate(candidate);
    };
  }

  /** Answers this dialect in another charset. */
  public Dialect withCharset(Charset other) {
    return new Dialect(other, delimiter, header, trim, leniences, compression);
  }

  /** Answers this dialect with another delimiter. */
  public Dialect withDelimiter(char other) {
    return new Dialect(charset, other, header, trim, leniences, compression);
  }

  /** Answers this dialect with or without a header. */
  public Dialect withHeader(HeaderRecord other) {
    return new Dialect(charset, delimiter, other, trim, leniences, compression);
  }

  /** Answers this dialect with another rule for blanks around cells. */
  public Dialect withTrim(CellTrim other) {
    return new Dialect(charset, delimiter, header, other, leniences, compression);
  }

  /** Answers this dialect with one more lenience. */
  public Dialect with(Lenience more) {
    EnumSet<Lenience> all = EnumSet.of(more);
    all.addAll(leniences);
    return new Dialect(charset, delimiter, header, trim, all, compression);
  }

  /** Answers this dialect for files packed in another way. */
  public Dialect withCompression(Compression other) {
    return new Dialect(charset, delimiter, header, trim, leniences, other);
  }

  /** Whether this lenience is on. */
  public boolean allows(Lenience lenience) {
    return leniences.contains(lenience);
  }
}
