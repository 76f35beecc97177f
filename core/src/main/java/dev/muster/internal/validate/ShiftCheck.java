package dev.muster.internal.validate;

import dev.muster.internal.text.LookAlike;
import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.rule.FileCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where the cells of a key column have slipped a row up or down: a run of rows in which a
 * word beside is part of the neighbour's key, and none is part of the row's own.
 */
final class ShiftCheck implements RunningCheck {

  private static final int ROWS_OF_PROOF = 10;
  private static final int LETTERS_OF_A_WORD = 3;
  private static final int MOST_CHARS = 200;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private final FileCheck.Shifted check;
  private final String column;
  private final Run up = new Run();
  private final Run down = new Run();
  private Clues before = Clues.NONE;
  private Optional<Problem> found = Optional.empty();
  private volatile Optional<Early> early = Optional.empty();

  ShiftCheck(FileCheck.Shifted check, String column) {
    this.check = check;
    this.column = column;
  }

  /** What a row says about whose it is. */
  private record Clues(String key, List<String> words) {

    static final Clues NONE = new Clues("", List.of());

    boolean agreeWith(Clues other) {
      return words.stream().anyMatch(other.key::contains);
    }
  }

  /** Rows one after the other that speak for a slip. */
  private static final class Run {

    private int rows;
    private Optional<RowRef> start = Optional.empty();

    void add(MappedRow row) {
      start = rows == 0 ? Optional.of(row.at()) : start;
      rows++;
    }

    void end() {
      rows = 0;
    }
  }

  @Override
  public void add(MappedRow row) {
    if (found.isEmpty()) {
      Clues clues = new Clues(text(row, check.key()), words(row));
      look(row, clues);
      before = clues;
    }
  }

  private void look(MappedRow row, Clues clues) {
    if (clues.agreeWith(clues)) {
      up.end();
      down.end();
    } else {
      count(up, row, before.agreeWith(clues));
      count(down, row, clues.agreeWith(before));
    }
  }

  private void count(Run run, MappedRow row, boolean agrees) {
    if (agrees) {
      run.add(row);
    }
    if (run.rows == ROWS_OF_PROOF) {
      found = run.start.map(start -> Problem.warning(ProblemCode.COLUMN_SHIFTED, start, column));
      early = Optional.of(new Early(ProblemCode.COLUMN_SHIFTED, row.at().record()));
    }
  }

  private List<String> words(MappedRow row) {
    return check.beside().stream()
        .flatMap(field -> Arrays.stream(BETWEEN_WORDS.split(text(row, field), -1)))
        .filter(word -> word.length() >= LETTERS_OF_A_WORD)
        .toList();
  }

  private static String text(MappedRow row, String field) {
    return row.value(field)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .map(text -> LookAlike.skeleton(text.substring(0, Math.min(MOST_CHARS, text.length()))))
        .orElse("");
  }

  @Override
  public Optional<Early> early() {
    return early;
  }

  @Override
  public Found finish() {
    return found.map(problem -> Found.of(1, List.of(problem))).orElseGet(Found::nothing);
  }
}
