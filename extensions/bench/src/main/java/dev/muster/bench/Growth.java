package dev.muster.bench;

import dev.muster.ImportSource;
import dev.muster.Importer;
import dev.muster.bench.PeopleFile.Variation;
import dev.muster.bench.compare.Worker;
import dev.muster.report.ImportReport;
import dev.muster.rule.FileCheck;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How cost and memory grow with the file, which is made while it is read: each count of rows in a
 * process of its own. Arguments: {@code map} (read, map, validate), {@code run} (a whole import
 * into a store that keeps nothing) or {@code check} (the same with a look for repeated addresses,
 * of which there is one in a hundred rows); heap sizes, such as {@code 64m}, separated by commas,
 * each as long as the one before sufficed; then counts of rows.
 */
public final class Growth {

  private static final String INSIDE = "inside";

  private Growth() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      if (arguments[0].equals(INSIDE)) {
        out.println(inside(arguments[1], Long.parseLong(arguments[2])));
        return;
      }
      out.println(
          "| | rows | -Xmx | s | rows/s | processor µs a row | live heap MiB | resident MiB |");
      out.println("|---|---|---|---|---|---|---|---|");
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
    try (InputStream file =
        PeopleFile.stream(rows, mode.equals("check") ? Variation.TWICE : Variation.CLEAN)) {
      long good =
          switch (mode) {
            case "map" -> new ReadAndMap().validate(file);
            case "run" -> run(file, Optional.empty());
            case "check" -> run(file, Optional.of(FileCheck.unique("email")));
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
        liveMebibytes(),
        Worker.residentMebibytes());
  }

  private static long run(InputStream file, Optional<FileCheck> check) {
    ImportReport report =
        Importer.builder()
            .spec(Specs.people())
            .validator(Specs.validator())
            .fileCheck(check.stream().toArray(FileCheck[]::new))
            .contacts(new ForgetfulStore())
            .build()
            .run(ImportSource.of(file));
    long rows = report.rows().created() + report.rows().updated() + report.rows().unchanged();
    long repeated = check.isPresent() ? rows / PeopleFile.EVERY : 0;
    if (report.warnings() != repeated) {
      throw new IllegalStateException("not each repeated address was found");
    }
    return rows;
  }

  /** The most that was left after a collection, in any of the heap's pools, summed. */
  private static long liveMebibytes() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage)
            .mapToLong(MemoryUsage::getUsed)
            .sum()
        >> 20;
  }
}
