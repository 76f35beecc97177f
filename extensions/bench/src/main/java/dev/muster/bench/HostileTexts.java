package dev.muster.bench;

import dev.muster.internal.map.FileColumns;
import dev.muster.internal.map.RowMapper;
import dev.muster.model.Path;
import dev.muster.row.CsvRow;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.row.RowRef;
import dev.muster.rule.RowValidator;
import dev.muster.spec.Column;
import dev.muster.spec.CsvImportSpec;
import dev.muster.spec.TextFormat;
import dev.muster.spec.TimeForm;
import dev.muster.spec.ValueType;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much longer a rule or a type takes over a hostile text of twice the length: the largest ratio
 * over all texts, each the least processor time of several turns. What is linear comes to about 2,
 * what is bounded to about 1. Argument: number of turns, 15 by default.
 */
public final class HostileTexts {

  private static final int CHARS = 100_000;
  private static final RowRef AT = new RowRef(1, 2, 0);
  private static final long LEAST_NANOS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "@",
          "(",
          "a.",
          "@a.b,",
          "\"",
          "[",
          "9",
          "-",
          "\u0301",
          "\ud83d\ude00",
          " ",
          "ab",
          "{\"a\":",
          "1a");

  private HostileTexts() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("| rule or type | worst text | µs at 100,000 | µs at 200,000 | ratio |");
      out.println("|---|---|---|---|---|");
      rules().forEach((name, rule) -> out.println(row(name, judging(rule), turns)));
      types().forEach((name, type) -> out.println(row(name, mapping(type), turns)));
    }
  }

  private static Map<String, RowValidator> rules() {
    Map<String, RowValidator> rules = new LinkedHashMap<>();
    rules.put("required", RowValidator.required("x"));
    rules.put("atLeastOne", RowValidator.atLeastOne("x", "y"));
    rules.put("atMostOne", RowValidator.atMostOne("x", "y"));
    rules.put("sameValue", RowValidator.sameValue("x", "y"));
    rules.put("inOrder", RowValidator.inOrder("x", "y"));
    rules.put("emailSyntax", RowValidator.emailSyntax("x"));
    rules.put("oneOf", RowValidator.oneOf("x", "a", "b"));
    rules.put("length", RowValidator.length("x", 1, 10));
    rules.put("pattern (a|b|c)*", RowValidator.pattern("x", "(a|b|c)*"));
    rules.put("pattern (a+)+b", RowValidator.pattern("x", "(a+)+b"));
    rules.put("pattern (.*a){9}b", RowValidator.pattern("x", "(.*a){9}b"));
    rules.put("pattern .*.*.*x", RowValidator.pattern("x", ".*.*.*x"));
    rules.put("numberRange", RowValidator.numberRange("x", 1, 2));
    rules.put("dateWindow", RowValidator.before("x", Instant.EPOCH));
    return rules;
  }

  private static Map<String, ValueType> types() {
    Map<String, ValueType> types = new LinkedHashMap<>();
    for (ValueType type :
        List.of(
            ValueType.text(),
            ValueType.integer(),
            ValueType.decimal(),
            ValueType.trueOrFalse(),
            ValueType.date(),
            ValueType.date("dd.MM.uuuu"),
            ValueType.dateTime(),
            ValueType.dateTime(TimeForm.unixSeconds()),
            ValueType.json(),
            new ValueType.Json(1 << 20, 1_000),
            ValueType.detected(),
            ValueType.listOf(ValueType.integer(), "a"))) {
      types.put("type " + (types.size() + 1) + ", " + type.name(), type);
    }
    for (TextFormat format : TextFormat.values()) {
      types.put("type " + format.json(), ValueType.text(format));
    }
    return types;
  }

  /** Has something done to a text, and answers what cannot be left out. */
  private interface Task {
    int of(String text);
  }

  private static Task judging(RowValidator rule) {
    RowLayout layout = RowLayout.of(List.of(Path.of("x"), Path.of("y")));
    return text ->
        rule.problems(MappedRow.at(AT, layout).field(0, text).field(1, text).build()).size();
  }

  private static Task mapping(ValueType type) {
    CsvImportSpec spec =
        CsvImportSpec.people().identifier("id").column(Column.attribute("x").as(type)).build();
    RowMapper mapper = new RowMapper(spec, FileColumns.of(spec, List.of("id", "x")), "import");
    return text -> {
      int[] errors = {0};
      mapper.map(CsvRow.of(AT, List.of("1", text)), (row, all) -> errors[0] += all.size());
      return errors[0];
    };
  }

  private static String row(String name, Task task, int turns) {
    String worst = "";
    double[] times = {0, 0};
    double ratio = 0;
    for (String piece : PIECES) {
      double[] least = micros(task, piece.repeat(CHARS / piece.length()), turns);
      if (least[1] / least[0] > ratio) {
        ratio = least[1] / least[0];
        worst = piece;
        times = least;
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %.2f |",
        name.replace("|", "\\|"),
        worst.codePoints().mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c)).toList(),
        times[0],
        times[1],
        ratio);
  }

  /** Of a text and of twice the text, in turns, so that what else the machine does hits both. */
  private static double[] micros(Task task, String text, int turns) {
    String twice = text + text;
    int calls = calls(task, text);
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int i = 0; i < turns; i++) {
      least[0] = Math.min(least[0], nanos(task, text, calls) / (1e3 * calls));
      least[1] = Math.min(least[1], nanos(task, twice, calls) / (1e3 * calls));
    }
    return least;
  }

  /** So many that a turn is long against what the clock tells. */
  private static int calls(Task task, String text) {
    int calls = 1;
    while (calls < 1 << 20 && nanos(task, text, calls) < 50 * LEAST_NANOS) {
      calls *= 2;
    }
    return calls;
  }

  private static long nanos(Task task, String text, int calls) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long problems = 0;
    for (int i = 0; i < calls; i++) {
      problems += task.of(text);
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return problems < 0 ? 0 : end - start;
  }
}
