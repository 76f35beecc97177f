package dev.muster.internal.read;

import dev.muster.row.CsvRow;
import dev.muster.row.Problem;
import dev.muster.row.RowRef;
import java.util.List;
import java.util.function.Function;

/** One record of the file: clean and split, or damaged and held back. */
public sealed interface ReadRecord {

  /** Where the record starts. */
  RowRef at();

  /**
   * Number that a spreadsheet shows for the record: a header is 1, blank lines count, a quoted line
   * break and a first line {@code sep=} do not.
   */
  long sheetRow();

  /** Answers what the function for this kind of record answers. */
  <T> T fold(Function<Clean, T> ifClean, Function<Damaged, T> ifDamaged);

  /**
   * A record fit for import.
   *
   * @param row its cells, as many as the header has
   * @param warnings what deserves a look; nearly always none
   * @param sheetRow as above
   */
  record Clean(CsvRow row, List<Problem> warnings, long sheetRow) implements ReadRecord {

    public Clean {
      warnings = List.copyOf(warnings);
    }

    @Override
    public RowRef at() {
      return row.at();
    }

    @Override
    public <T> T fold(Function<Clean, T> ifClean, Function<Damaged, T> ifDamaged) {
      return ifClean.apply(this);
    }
  }

  /**
   * A record held back.
   *
   * @param problem what is wrong with it and where it starts
   * @param raw its text without the line end, for the error file only; bytes that are not of the
   *     charset stand as U+FFFD, and a text beyond the record limit is cut there
   * @param sheetRow as above
   */
  record Damaged(Problem problem, String raw, long sheetRow) implements ReadRecord {

    @Override
    public RowRef at() {
      return problem.at();
    }

    @Override
    public <T> T fold(Function<Clean, T> ifClean, Function<Damaged, T> ifDamaged) {
      return ifDamaged.apply(this);
    }

    @Override
    public String toString() {
      return "Damaged[" + problem + ", " + raw.length() + " characters]";
    }
  }
}
