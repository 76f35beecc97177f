package dev.muster.bench;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.bench.PeopleFile.Variation;
import dev.muster.bench.compare.Worker;
import dev.muster.report.ImportReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How cost and memory grow with the file, which is made while it is read: each count of rows in a
 * process of its own. Arguments: {@code map} (read, map, validate), {@code run} (a whole import
 * into a store that keeps nothing) or {@code check} ({@code map} without and with a look for
 * repeated addresses, of which there is one in a hundred rows, in turns); heap sizes, such as
 * {@code 64m}, separated by commas, each as long as the one before sufficed; then counts of rows.
 */
public final class Growth {

  private static final String INSIDE = "inside";
  private static final String CHECK = "check";
  private static final String HEAD =
      """
      | | rows | -Xmx | s | rows/s | processor µs a row | live heap MiB | resident MiB |
      |---|---|---|---|---|---|---|---|\
      """;

  private Growth() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      if (arguments[0].equals(INSIDE)) {
        long rows = Long.parseLong(arguments[2]);
        out.println(
            arguments[1].equals(CHECK) ? RepeatsCost.of(rows).line() : inside(arguments[1], rows));
        return;
      }
      out.println(arguments[0].equals(CHECK) ? RepeatsCost.HEAD : HEAD);
      for (String rows : Arrays.copyOfRange(arguments, 2, arguments.length)) {
        for (String heap : arguments[1].split(",", -1)) {
          if (!fits(arguments[0], heap, rows)) {
            out.printf(
                Locale.ROOT,
                "| %s | %s | %s | out of memory | | | | |%n",
                arguments[0],
                rows,
                heap);
            break;
          }
        }
      }
    }
  }

  private static boolean fits(String mode, String heap, String rows)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Growth.class.getName(),
                    INSIDE,
                    mode,
                    rows))
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }

  private static String inside(String mode, long rows) throws IOException {
    long start = System.nanoTime();
    try (InputStream file = PeopleFile.stream(rows, Variation.CLEAN)) {
      long good =
          switch (mode) {
            case "map" -> new ReadAndMap().validate(file);
            case "run" -> run(file);
            default ->
                throw new IllegalArgumentException("mode must be map, run or check, was " + mode);
          };
      if (good != rows) {
        throw new IllegalStateException("a row was lost");
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %dm | %.1f | %,.0f | %.2f | %d | %d |",
        mode,
        rows,
        Runtime.getRuntime().maxMemory() >> 20,
        seconds,
        rows / seconds,
        1e6 * Worker.cpuSeconds() / rows,
        LiveHeap.bytes() >> 20,
        Worker.residentMebibytes());
  }

  private static long run(InputStream file) {
    ImportReport report =
        Importer.builder()
            .spec(Specs.people())
            .validator(Specs.validator())
            .contacts(new ForgetfulStore())
            .build()
            .run(ImportSource.of(file));
    return report.rows().created() + report.rows().updated() + report.rows().unchanged();
  }
}
