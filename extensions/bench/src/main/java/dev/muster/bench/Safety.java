package dev.muster.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What safety costs, each part on and off, for machines that do other work besides: all take turns,
 * and the processor time of the thread counts. Arguments: number of turns, 20 by default, and of
 * rows, 100,000 by default, of which one in a hundred has an address again.
 *
 * <p>What journal and before-images cost is shown by {@link dev.muster.bench.compare.Compare}.
 */
public final class Safety {

  private static final String SPLIT = "Commons CSV alone";
  private static final String LENIENT = "read, each check off that can be";
  private static final String STRICT = "read strictly";
  private static final String MAP = "read strictly, map";
  private static final String VALIDATE = "read strictly, map, validate";
  private static final String LOOK = "the same, with a look for repeated addresses";

  private Safety() {}

  /** Runs it and prints a table. */
  public static void main(String[] arguments) throws IOException {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    ReadAndMap steps = new ReadAndMap();
    Turns taken =
        new Turns()
            .with(SPLIT, steps::split)
            .with(LENIENT, steps::readLeniently)
            .with(STRICT, steps::read)
            .with(MAP, steps::map)
            .with(VALIDATE, steps::validate)
            .with(LOOK, file -> steps.validate(file, rows / PeopleFile.EVERY))
            .take(turns, PeopleFile.of(rows, PeopleFile.Variation.TWICE), rows);
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      out.println("| | off | ns a row | on | ns a row | on / off |");
      out.println("|---|---|---|---|---|---|");
      out.println(line("strict reading, places and hash", taken, SPLIT, STRICT));
      out.println(line("checks that a dialect can switch off", taken, LENIENT, STRICT));
      out.println(line("a rule for each row", taken, MAP, VALIDATE));
      out.println(line("repeated addresses", taken, VALIDATE, LOOK));
    }
  }

  private static String line(String what, Turns taken, String off, String on) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %s | %.0f | %s |",
        what,
        off,
        taken.nanos(off).median(),
        on,
        taken.nanos(on).median(),
        taken.ratio(on, off).shown());
  }
}
