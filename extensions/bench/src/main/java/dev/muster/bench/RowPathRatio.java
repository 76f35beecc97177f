package dev.muster.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What the first steps of a row's way cost beside the bare splitter, for machines that do other
 * work besides: all take turns, and the processor time of the thread counts. Argument: number of
 * turns, 40 by default.
 */
public final class RowPathRatio {

  private static final int ROWS = 50_000;
  private static final String SPLIT = "Commons CSV alone";
  private static final String READ = "read";
  private static final String MAP = "read, map";
  private static final String VALIDATE = "read, map, validate";

  private RowPathRatio() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException {
    ReadAndMap steps = new ReadAndMap();
    Turns turns =
        new Turns()
            .with(SPLIT, steps::split)
            .with(READ, steps::read)
            .with(MAP, steps::map)
            .with(VALIDATE, steps::validate)
            .take(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40,
                PeopleFile.of(ROWS),
                ROWS);
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("| | ns a row, median (min-max) | of Commons CSV alone |");
      out.println("|---|---|---|");
      for (String name : List.of(SPLIT, READ, MAP, VALIDATE)) {
        Spread cost = turns.nanos(name);
        out.printf(
            Locale.ROOT,
            "| %s | %.0f (%.0f-%.0f) | %s |%n",
            name,
            cost.median(),
            cost.least(),
            cost.most(),
            turns.ratio(name, SPLIT).shown());
      }
    }
  }
}
