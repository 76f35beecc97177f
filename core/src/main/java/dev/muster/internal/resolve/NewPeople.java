package dev.muster.internal.resolve;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowLayout;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a row must have that makes somebody new. */
final class NewPeople {

  /** Headers by the name of the field. */
  private final Map<String, String> wanted = new LinkedHashMap<>();

  NewPeople(CsvImportSpec spec) {
    for (Column column : spec.columns()) {
      if (column.presence() == Presence.FOR_NEW_PEOPLE) {
        spec.field(column.role())
            .ifPresent(path -> wanted.put(RowLayout.nameOf(path), column.header()));
      }
    }
  }

  /** Answers an error for each value that is missing. */
  List<Problem> problems(MappedRow row) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    return wanted.entrySet().stream()
        .filter(each -> row.value(each.getKey()).isEmpty())
        .map(each -> Problem.error(ProblemCode.VALUE_MISSING, row.at(), each.getValue()))
        .toList();
  }
}
