package dev.muster.spec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small file of the kind that a spec describes, for people to fill: the header, if the dialect
 * has one, and a record of examples.
 *
 * <p>It has every column that a file may have by name, optional ones too; neither columns to pass
 * over nor constants. An example is the column's own, else the first value allowed, else one made
 * from its type. The file is never packed, has no byte order mark, and imports under its own spec
 * if the examples of the columns do.
 *
 * <p>Immutable.
 */
public final class SpecTemplate {

  private static final int MOST_NUMBERED = 1_000;

  private final Dialect dialect;
  private final List<String> header;
  private final List<String> cells;

  private SpecTemplate(CsvImportSpec spec) {
    this.dialect = spec.file().dialect();
    ExampleText examples = new ExampleText(spec);
    List<Column> columns = ExampleText.columns(spec);
    boolean named = dialect.header() == HeaderRecord.FIRST;
    this.header = named ? columns.stream().map(Column::header).toList() : List.of();
    this.cells = named ? columns.stream().map(examples::of).toList() : numbered(columns, examples);
  }

  /** Answers the template of a spec. */
  public static SpecTemplate of(CsvImportSpec spec) {
    return new SpecTemplate(spec);
  }

  /** The file's text; lines end in LF. */
  public String text() {
    return (header.isEmpty() ? "" : line(header)) + line(cells);
  }

  /**
   * The file's bytes in the charset of the dialect.
   *
   * @throws IllegalArgumentException if a header or an example has characters that the charset
   *     lacks
   */
  public byte[] bytes() {
    try {
      ByteBuffer encoded = dialect.charset().newEncoder().encode(CharBuffer.wrap(text()));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "charset must have every character of headers and examples, was " + dialect.charset(), e);
    }
  }

  /** Cells where there is no header: each in the place that its column's number names. */
  private static List<String> numbered(List<Column> columns, ExampleText examples) {
    Map<String, Column> byNumber =
        columns.stream().collect(Collectors.toMap(Column::header, Function.identity()));
    int width =
        IntStream.rangeClosed(1, MOST_NUMBERED)
            .filter(number -> byNumber.containsKey(String.valueOf(number)))
            .max()
            .orElse(0);
    return IntStream.rangeClosed(1, width)
        .mapToObj(number -> Optional.ofNullable(byNumber.get(String.valueOf(number))))
        .map(column -> column.map(examples::of).orElse(""))
        .toList();
  }

  private String line(List<String> texts) {
    String line =
        texts.stream()
            .map(this::spelled)
            .collect(Collectors.joining(String.valueOf(dialect.delimiter())));
    return (line.isEmpty() ? "\"\"" : line) + "\n";
  }

  /** Answers a cell as RFC 4180 spells it; blanks at its ends are kept by quotes. */
  private String spelled(String cell) {
    boolean plain =
        cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == dialect.delimiter())
            && cell.strip().equals(cell);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
