package dev.muster.spec;

import java.util.Optional;

/**
 * What one column of a file was found to be, and why.
 *
 * <p>Immutable.
 *
 * @param number of the column in the file, counted from 1
 * @param header as the file has it; the number in a file without a header
 * @param how why
 * @param target the column of the spec that it is, may be, or contends for; empty for {@link
 *     How#NONE}, and where several of the spec are meant
 */
public record ColumnMatch(int number, String header, How how, Optional<Column> target) {

  /** Why a column is what it is. */
  public enum How {
    /** The header is one of the spec's. */
    EXACT,
    /** It is but for case, blanks, underscores and punctuation. */
    NORMALISED,
    /** Address books use it for the same. */
    SYNONYM,
    /** It comes near, and is not taken for it. */
    SUGGESTED,
    /** It means several columns of the spec, or several headers mean one: the file is refused. */
    AMBIGUOUS,
    /** The spec has nothing like it. */
    NONE
  }

  /** Whether the file's column is taken for its target. */
  public boolean isMapped() {
    return switch (how) {
      case EXACT, NORMALISED, SYNONYM -> true;
      case SUGGESTED, AMBIGUOUS, NONE -> false;
    };
  }
}
