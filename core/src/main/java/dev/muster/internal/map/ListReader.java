package dev.muster.internal.map;

import dev.muster.row.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Reads several values in one cell; one that is unreadable makes the cell so. */
record ListReader(CellReader element, String separator) implements CellReader {

  @Override
  public Object read(String text) {
    List<Object> values = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int found = text.indexOf(separator, from);
      int end = found < 0 ? text.length() : found;
      String one = CellText.trimmed(text.substring(from, end));
      if (!one.isEmpty()) {
        Object value = element.read(one);
        if (value instanceof ProblemCode) {
          return value;
        }
        values.add(value);
      }
      from = end + separator.length();
    }
    return values;
  }
}
