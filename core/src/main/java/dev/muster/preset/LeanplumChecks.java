package dev.muster.preset;

import dev.muster.model.Path;
import dev.muster.row.EventData;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.ValueMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Leanplum asks of rows beyond their types. */
final class LeanplumChecks {

  private static final int MOST_CHARACTERS = 139;
  private static final int MOST_PARAMETERS = 50;
  private static final int DEPTH_OF_TOTALS = 3;
  private static final String FORBIDDEN = ",|\"\t\n\r";
  private static final Set<String> NO_PARAMETERS =
      Set.of("value", "currencyCode", LeanplumEvents.ORIGINAL_TIME);

  private LeanplumChecks() {}

  /** L9 and L12: names, and how many parameters. */
  static List<Problem> ofEvents(MappedRow row) {
    List<Problem> problems = new ArrayList<>(0);
    row.event().ifPresent(event -> check(row, event, problems));
    return problems;
  }

  private static void check(MappedRow row, EventData event, List<Problem> problems) {
    if (!isName(event.name())) {
      problems.add(badName(row, "event"));
    }
    List<String> parameters =
        event.properties().keySet().stream().filter(name -> !NO_PARAMETERS.contains(name)).toList();
    parameters.stream()
        .filter(name -> !isName(name))
        .forEach(name -> problems.add(badName(row, name)));
    if (parameters.size() > MOST_PARAMETERS) {
      problems.add(
          Problem.error(ProblemCode.HOST_RULE, row.at())
              .withHint("give at most " + MOST_PARAMETERS + " parameters"));
    }
  }

  private static Problem badName(MappedRow row, String column) {
    return Problem.error(ProblemCode.PATTERN_NOT_MATCHED, row.at(), column)
        .withHint(
            "use a name of 1 to "
                + MOST_CHARACTERS
                + " characters that is no number, starts with neither . nor -, ends with no /,"
                + " and has no comma, bar, quote, tab or line break");
  }

  /** L12. */
  static boolean isName(String name) {
    int length = name.codePointCount(0, name.length());
    boolean fits = length >= 1 && length <= MOST_CHARACTERS;
    return fits
        && !name.startsWith(".")
        && !name.startsWith("-")
        && !name.endsWith("/")
        && name.chars().noneMatch(each -> FORBIDDEN.indexOf(each) >= 0)
        && !isNumber(name);
  }

  private static boolean isNumber(String name) {
    return name.chars().allMatch(each -> (each >= '0' && each <= '9') || each == '.');
  }

  /** L12, L20 and L22: names, at least one figure, and figures that agree. */
  static List<Problem> ofTotals(MappedRow row) {
    Map<String, LeanplumFigures> events = figures(row);
    List<Problem> problems = new ArrayList<>(0);
    if (events.isEmpty()) {
      problems.add(Problem.warning(ProblemCode.NONE_GIVEN, row.at()));
    }
    events.forEach(
        (event, figures) -> {
          if (!isName(event)) {
            problems.add(badName(row, figures.field("count")));
          }
          figures.problem(row.at()).ifPresent(problems::add);
        });
    return problems;
  }

  private static Map<String, LeanplumFigures> figures(MappedRow row) {
    Map<String, LeanplumFigures> events = new LinkedHashMap<>();
    row.visit(
        new MappedRow.FieldVisitor() {
          @Override
          public void sets(Path path, Object value, ValueMerge merge) {
            given(path)
                .ifPresent(
                    event ->
                        events
                            .computeIfAbsent(event, LeanplumFigures::new)
                            .put(path.names().get(2), value, merge));
          }

          @Override
          public void clears(Path path) {
            // What is taken away contradicts nothing.
          }
        });
    return events;
  }

  /** The event that a path holds a figure of. */
  private static Optional<String> given(Path path) {
    List<String> names = path.names();
    return names.size() == DEPTH_OF_TOTALS && names.get(0).equals("events")
        ? Optional.of(names.get(1))
        : Optional.empty();
  }
}
