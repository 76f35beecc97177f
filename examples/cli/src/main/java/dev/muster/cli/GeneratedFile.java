package dev.muster.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A file whose every row depends on the seed and its own number alone. */
final class GeneratedFile {

  private static final int ROWS_BETWEEN_LOOKS = 1_000;

  private GeneratedFile() {}

  /** What the rows hold. */
  interface Content {

    /** The names of the columns. */
    List<String> header();

    /** Answers the cells of a sound row. */
    List<String> row(long seed, long number);

    /** The kinds of damage. */
    List<Damage> damages();
  }

  /** One kind of damage. */
  interface Damage {

    /** Changes a sound row's cells, spelled as in the file, so that the row must be rejected. */
    void spoil(List<String> cells);
  }

  /** Writes the file; stops early when nobody reads it any more. */
  static void write(PrintWriter out, GenerateOptions.Assignment asked, Content content) {
    line(out, content.header());
    for (long number = 0; number < asked.rows(); number++) {
      if (number % ROWS_BETWEEN_LOOKS == 0 && out.checkError()) {
        return;
      }
      List<String> cells = new ArrayList<>();
      content.row(asked.seed(), number).forEach(cell -> cells.add(spelled(cell)));
      SplittableRandom chance = chance(~asked.seed(), number);
      if (chance.nextDouble() < asked.errors()) {
        content.damages().get(chance.nextInt(content.damages().size())).spoil(cells);
      }
      line(out, cells);
    }
    out.flush();
  }

  /** Answers the chance of a row. */
  static SplittableRandom chance(long seed, long number) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
  }

  /** Answers one of several, by chance. */
  static String oneOf(SplittableRandom chance, List<String> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }

  private static void line(PrintWriter out, List<String> cells) {
    out.write(cells.stream().collect(Collectors.joining(",", "", "\n")));
  }

  /** Answers a cell as RFC 4180 spells it. */
  private static String spelled(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
