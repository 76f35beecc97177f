package dev.muster.spec;

import dev.muster.row.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a file seems to be, with the evidence. Advice: no import acts on it unless it is told to.
 *
 * <p>Immutable. Holds no cell contents.
 *
 * @param dialect to read the file with
 * @param findings what it rests on
 * @param refusal why the file cannot be read as CSV at all; the dialect means nothing then
 */
public record FileGuess(Dialect dialect, List<Finding> findings, Optional<Problem> refusal) {

  public FileGuess {
    findings = List.copyOf(findings);
  }

  /**
   * One thing found out.
   *
   * @param trait what it is about
   * @param value what it seems to be
   * @param evidence why, for people; the wording may change
   */
  public record Finding(Trait trait, String value, String evidence) {}

  /** What can be found out about a file. */
  public enum Trait {
    /** Size in bytes. */
    SIZE,
    /** How characters are encoded. */
    CHARSET,
    /** What ends the lines. */
    LINE_ENDS,
    /** What separates the cells. */
    DELIMITER,
    /** Whether blanks around cells belong to them. */
    TRIM,
    /** Whether the first record names the columns. */
    HEADER,
    /** How many cells a record has. */
    COLUMNS
  }
}
