package dev.muster.mappingkit;

import java.util.ArrayList;
import java.util.List;

/** Reads well-formed CSV as plainly as possible: a marked cell stays marked. */
final class CsvCells {

  private final String text;
  private int at;

  private CsvCells(String text) {
    this.text = text;
  }

  static List<List<String>> of(String text) {
    CsvCells cells = new CsvCells(text);
    List<List<String>> records = new ArrayList<>();
    while (cells.at < text.length()) {
      records.add(cells.record());
    }
    return records;
  }

  private List<String> record() {
    List<String> record = new ArrayList<>();
    record.add(cell());
    while (text.charAt(at) == ',') {
      at++;
      record.add(cell());
    }
    at += "\r\n".length();
    return record;
  }

  private String cell() {
    if (text.charAt(at) != '"') {
      int start = at;
      while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
        at++;
      }
      return text.substring(start, at);
    }
    StringBuilder cell = new StringBuilder();
    at++;
    while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
      cell.append(text.charAt(at));
      at += text.charAt(at) == '"' ? 2 : 1;
    }
    at++;
    return cell.toString();
  }
}
