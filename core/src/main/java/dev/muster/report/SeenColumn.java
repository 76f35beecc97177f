package dev.muster.report;

import java.util.List;
import java.util.Optional;

/**
 * What a review takes a column of a file for, and why.
 *
 * <p>Immutable. It holds cells, to be shown to those who may see them; {@link #toString()} shows
 * none.
 *
 * @param number of the column in the file, counted from 1
 * @param header as the file has it; the number in a file without a header
 * @param why it is what it is
 * @param fills what its cells become, for example {@code attribute plan}; empty if nothing
 * @param near the header of the spec that it comes near without being taken for it
 * @param first its cells in the first rows, at most {@value #MOST_CELLS}, long ones cut; none if
 *     the spec calls the column sensitive
 */
public record SeenColumn(
    int number,
    String header,
    Why why,
    Optional<String> fills,
    Optional<String> near,
    List<String> first) {

  /** From how many rows cells are shown at most. */
  public static final int MOST_CELLS = 3;

  /** Why a column is what it is. */
  public enum Why {
    /** The spec has a column of this header. */
    EXACT("its header is the spec's"),
    /** The spec has it as another header of a column. */
    ALIAS("its header is another one of the spec's"),
    /** The header is one of the spec's but for case, blanks, underscores and punctuation. */
    NORMALISED("its header is the spec's but for its spelling"),
    /** Address books use the header for the same. */
    SYNONYM("address books call it so"),
    /** The header fits a pattern of the spec. */
    FAMILY("its header fits a pattern of the spec"),
    /** The spec has no such column, and imports it under its own name. */
    SURPLUS("the spec imports other columns under their own names"),
    /** The spec passes over it by name. */
    SKIPPED("the spec passes over it"),
    /** The spec has no such column, and passes over those. */
    NOT_IN_SPEC("the spec does not have it"),
    /** It is one of those that Muster puts in front of files that come back. */
    OURS("it tells what was said of the row before");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** Why, for people. */
    public String words() {
      return words;
    }
  }

  public SeenColumn {
    first = List.copyOf(first);
  }

  @Override
  public String toString() {
    return "SeenColumn[" + number + ", " + why + "]";
  }
}
