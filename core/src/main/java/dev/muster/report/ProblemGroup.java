package dev.muster.report;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Problems that differ in their place alone. */
record ProblemGroup(Kind kind, List<String> lines) {

  private static final int MOST_LINES = 6;
  private static final int MOST_COLUMN_CHARS = 40;

  /** What the problems of a group share. */
  record Kind(Severity severity, ProblemCode code, Optional<String> column, String hint) {

    static Kind of(Problem problem) {
      return new Kind(problem.severity(), problem.code(), problem.column(), problem.hint());
    }
  }

  /** Answers the groups, errors first, the largest first, else in file order. */
  static List<ProblemGroup> of(List<Problem> problems) {
    Map<Kind, List<String>> lines = new LinkedHashMap<>();
    problems.forEach(
        problem ->
            lines.computeIfAbsent(Kind.of(problem), kind -> new ArrayList<>()).add(line(problem)));
    return lines.entrySet().stream()
        .map(group -> new ProblemGroup(group.getKey(), group.getValue()))
        .sorted(
            Comparator.comparing((ProblemGroup group) -> group.kind.severity)
                .thenComparing(Comparator.comparingInt(ProblemGroup::size).reversed()))
        .toList();
  }

  private static String line(Problem problem) {
    return problem.at().line() + problem.other().map(row -> " (as " + row.line() + ")").orElse("");
  }

  int size() {
    return lines.size();
  }

  /** What is wrong, for example {@code errors: NOT_AN_EMAIL, column 'email'}. */
  String what() {
    String noun = kind.severity == Severity.ERROR ? "error" : "warning";
    return noun
        + (size() == 1 ? ": " : "s: ")
        + kind.code
        + kind.column.map(name -> ", column '" + shortened(name) + "'").orElse("");
  }

  /** Where, for example {@code lines 3, 4 and 7}. */
  String where() {
    if (size() == 1) {
      return "line " + lines.get(0);
    }
    boolean all = size() <= MOST_LINES;
    List<String> shown = lines.subList(0, all ? size() - 1 : MOST_LINES);
    String last = all ? lines.get(size() - 1) : size() - MOST_LINES + " more";
    return "lines " + String.join(", ", shown) + " and " + last;
  }

  private static String shortened(String name) {
    int points = name.codePointCount(0, name.length());
    return points <= MOST_COLUMN_CHARS
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MOST_COLUMN_CHARS - 1)) + "…";
  }
}
