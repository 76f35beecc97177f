package dev.muster.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows to be written as a file.
 *
 * @param rows each with as many cells as the table has columns
 */
record Table(List<List<Cell>> rows) {

  /**
   * A cell.
   *
   * @param text of it
   * @param quotes whether it is quoted without need
   */
  record Cell(String text, Quotes quotes) {

    String written() {
      boolean needed = text.isEmpty() || text.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0);
      boolean quoted = quotes == Quotes.ALWAYS || (needed && !text.isEmpty());
      return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  /** When a cell is quoted. */
  enum Quotes {
    ALWAYS,
    IF_NEEDED
  }

  int width() {
    return rows.get(0).size();
  }

  String header() {
    return IntStream.range(0, width()).mapToObj(i -> "h" + i).collect(Collectors.joining(","));
  }

  String written(int row) {
    return rows.get(row).stream().map(Cell::written).collect(Collectors.joining(","));
  }

  List<String> texts(int row) {
    return rows.get(row).stream().map(Cell::text).toList();
  }

  /** The table as a file, some of its rows replaced. */
  File file(Map<Integer, String> replaced) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(replaced.getOrDefault(i, written(i)));
    }
    return new File(header(), lines);
  }

  /**
   * Lines of text, each ended by LF. U+DCFF stands for the byte FF.
   *
   * @param header first of them
   * @param lines below it
   */
  record File(String header, List<String> lines) {

    byte[] bytes() {
      return encoded(
          header + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    /** Row by offset of its first byte. */
    Map<Long, Integer> starts() {
      Map<Long, Integer> starts = new HashMap<>();
      long at = header.length() + 1L;
      for (int i = 0; i < lines.size(); i++) {
        starts.put(at, i);
        at += encoded(lines.get(i)).length + 1L;
      }
      return starts;
    }

    private static byte[] encoded(String text) {
      byte[] latin = text.replace("\uDCFF", "\u0001").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < latin.length; i++) {
        latin[i] = latin[i] == 1 ? (byte) 0xFF : latin[i];
      }
      return latin;
    }
  }
}
