package dev.muster.bench;

import dev.muster.model.Path;
import dev.muster.row.MappedRow;
import dev.muster.row.RowLayout;
import dev.muster.row.RowRef;
import dev.muster.rule.RowValidator;
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
 * How much longer a rule takes over a hostile text of twice the length: the largest ratio over all
 * texts, each the least processor time of several turns. What is linear comes to about 2, what is
 * bounded to about 1. Argument: number of turns, 15 by default.
 */
public final class HostileTexts {

  private static final int CHARS = 100_000;
  private static final long LEAST_NANOS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "a", "@", "(", "a.", "@a.b,", "\"", "[", "9", "-", "\u0301", "\ud83d\ude00", " ", "ab");

  private HostileTexts() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("| rule | worst text | µs at 100,000 | µs at 200,000 | ratio |");
      out.println("|---|---|---|---|---|");
      rules().forEach((name, rule) -> out.println(row(name, rule, turns)));
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

  private static String row(String name, RowValidator rule, int turns) {
    String worst = "";
    double[] times = {0, 0};
    double ratio = 0;
    for (String piece : PIECES) {
      double once = micros(rule, piece.repeat(CHARS / piece.length()), turns);
      double twice = micros(rule, piece.repeat(2 * CHARS / piece.length()), turns);
      if (twice / once > ratio) {
        ratio = twice / once;
        worst = piece;
        times = new double[] {once, twice};
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

  private static double micros(RowValidator rule, String text, int turns) {
    MappedRow row =
        MappedRow.at(new RowRef(1, 2, 0), RowLayout.of(List.of(Path.of("x"), Path.of("y"))))
            .field(0, text)
            .field(1, text + "!")
            .build();
    int calls = calls(rule, row);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < turns; i++) {
      least = Math.min(least, nanos(rule, row, calls) / (1e3 * calls));
    }
    return least;
  }

  /** So many that a turn is long against what the clock tells. */
  private static int calls(RowValidator rule, MappedRow row) {
    int calls = 1;
    while (calls < 1 << 20 && nanos(rule, row, calls) < 50 * LEAST_NANOS) {
      calls *= 2;
    }
    return calls;
  }

  private static long nanos(RowValidator rule, MappedRow row, int calls) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long problems = 0;
    for (int i = 0; i < calls; i++) {
      problems += rule.problems(row).size();
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return problems < 0 ? 0 : end - start;
  }
}
