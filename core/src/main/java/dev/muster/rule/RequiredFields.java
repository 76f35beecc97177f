package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.util.List;

/** Fields that a row must give a value. */
record RequiredFields(List<String> fields) implements RowValidator {

  RequiredFields {
    fields = List.copyOf(fields);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    for (String field : fields) {
      if (row.value(field).isEmpty()) {
        return missing(row);
      }
    }
    return List.of();
  }

  private List<Problem> missing(MappedRow row) {
    return fields.stream()
        .filter(field -> row.value(field).isEmpty())
        .map(field -> Problem.error(ProblemCode.VALUE_MISSING, row.at(), field))
        .toList();
  }

  @Override
  public String describe() {
    return "required" + fields;
  }
}
