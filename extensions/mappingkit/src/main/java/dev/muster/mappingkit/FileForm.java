package dev.muster.mappingkit;

import dev.muster.spec.Compression;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Dialect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How records become bytes.
 *
 * <p>Immutable.
 *
 * @param charset of the bytes
 * @param mark that they begin with: empty, or a byte order mark
 * @param lineEnd of each record
 * @param quoting which cells stand in quotes
 */
public record FileForm(Charset charset, String mark, LineEnd lineEnd, Quoting quoting) {

  private static final String MARK = "\uFEFF";

  /** Answers UTF-8 with line feeds, and quotes where they must be. */
  public static FileForm plain() {
    return new FileForm(StandardCharsets.UTF_8, "", LineEnd.LF, Quoting.NEEDED);
  }

  /**
   * Answers every form: the Unicode charsets, with a mark where one is needed, and Windows-1252.
   */
  public static List<FileForm> all() {
    return Stream.of(
            new FileForm(StandardCharsets.UTF_8, "", LineEnd.LF, Quoting.NEEDED),
            new FileForm(StandardCharsets.UTF_8, MARK, LineEnd.LF, Quoting.NEEDED),
            new FileForm(StandardCharsets.UTF_16LE, MARK, LineEnd.LF, Quoting.NEEDED),
            new FileForm(StandardCharsets.UTF_16BE, MARK, LineEnd.LF, Quoting.NEEDED),
            new FileForm(Charset.forName("windows-1252"), "", LineEnd.LF, Quoting.NEEDED))
        .flatMap(form -> Stream.of(LineEnd.values()).map(form::with))
        .flatMap(form -> Stream.of(Quoting.values()).map(form::with))
        .toList();
  }

  private FileForm with(LineEnd other) {
    return new FileForm(charset, mark, other, quoting);
  }

  private FileForm with(Quoting other) {
    return new FileForm(charset, mark, lineEnd, other);
  }

  /** Whether the charset has all characters of a text. */
  public boolean holds(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /** Answers a spec for files in this form. */
  public CsvImportSpec read(CsvImportSpec spec) {
    Dialect given = spec.file().dialect();
    return spec.withDialect(
        new Dialect(
            charset,
            given.delimiter(),
            given.header(),
            given.trim(),
            given.leniences(),
            Compression.NONE));
  }

  /** Answers records as text, with a delimiter between cells. */
  public String text(List<List<String>> records, char delimiter) {
    return records.stream()
        .map(cells -> record(cells, delimiter) + lineEnd.text())
        .collect(Collectors.joining("", mark, ""));
  }

  /** Answers records as bytes, with a delimiter between cells. */
  public byte[] bytes(List<List<String>> records, char delimiter) {
    return text(records, delimiter).getBytes(charset);
  }

  private String record(List<String> cells, char delimiter) {
    String line =
        cells.stream()
            .map(cell -> written(cell, delimiter))
            .collect(Collectors.joining(String.valueOf(delimiter)));
    return line.isEmpty() ? "\"\"" : line;
  }

  private String written(String cell, char delimiter) {
    boolean plain =
        quoting == Quoting.NEEDED
            && cell.indexOf(delimiter) < 0
            && cell.chars().noneMatch(each -> "\"\r\n".indexOf(each) >= 0);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
