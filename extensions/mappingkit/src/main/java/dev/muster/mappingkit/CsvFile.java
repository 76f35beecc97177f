package dev.muster.mappingkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A generated file: a header and records, some of them of the wrong width.
 *
 * <p>Immutable.
 *
 * @param header the names of the columns
 * @param records in order
 */
public record CsvFile(List<String> header, List<FileRecord> records) {

  public CsvFile {
    header = List.copyOf(header);
    records = List.copyOf(records);
  }

  /**
   * The file's bytes in UTF-8, each record ended by a line end; cells are quoted where they must
   * be.
   */
  public byte[] bytes(LineEnd lineEnd) {
    StringBuilder text = new StringBuilder(line(header)).append(lineEnd.text());
    records.forEach(each -> text.append(line(each.cells())).append(lineEnd.text()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> cells) {
    String line = cells.stream().map(CsvFile::quoted).collect(Collectors.joining(","));
    return line.isEmpty() ? "\"\"" : line;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
