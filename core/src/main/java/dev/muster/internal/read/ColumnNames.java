package dev.muster.internal.read;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.spec.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of the columns, made of the cells of the header: blanks around a name and invisible
 * characters in it are dropped with a warning; empty, repeated and overlong names are errors.
 */
final class ColumnNames {

  private final RowRef at;
  private final Limits limits;
  private final List<String> names = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Problem> errors = new ArrayList<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byLowerCase = new HashMap<>();

  ColumnNames(RowRef at, Limits limits) {
    this.at = at;
    this.limits = limits;
  }

  /** Answers the names, or throws with everything that is wrong with them. */
  List<String> of(String... cells) {
    for (String cell : cells) {
      add(cell);
    }
    if (!errors.isEmpty()) {
      throw new UnreadableFileException(errors);
    }
    return List.copyOf(names);
  }

  List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  private void add(String cell) {
    String visible = Invisible.strip(cell);
    String name = visible.strip();
    names.add(name);
    String shown = name.isEmpty() ? String.valueOf(names.size()) : name;
    if (name.isEmpty()) {
      errors.add(Problem.error(ProblemCode.EMPTY_NAME, at, shown));
    } else if (name.length() > limits.headerChars()) {
      tooLong(name);
    } else if (byName.putIfAbsent(name, name) != null) {
      errors.add(Problem.error(ProblemCode.DUPLICATE_NAME, at, shown));
    } else {
      warn(cell, visible, name);
    }
  }

  private void tooLong(String name) {
    Problem problem = Problem.error(ProblemCode.NAME_TOO_LONG, at, String.valueOf(names.size()));
    errors.add(
        problem.withHint(
            problem.hint()
                + "; it has "
                + name.length()
                + " characters, the limit is "
                + limits.headerChars()));
  }

  private void warn(String cell, String visible, String name) {
    if (!visible.equals(cell)) {
      warnings.add(Problem.warning(ProblemCode.INVISIBLE_IN_NAME, at, name));
    }
    if (!name.equals(visible)) {
      warnings.add(Problem.warning(ProblemCode.PADDED_NAME, at, name));
    }
    String twin = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    if (twin != null) {
      Problem problem = Problem.warning(ProblemCode.CASE_TWIN_NAMES, at, name);
      warnings.add(problem.withHint("the other one is '" + twin + "'; " + problem.hint()));
    }
  }
}
