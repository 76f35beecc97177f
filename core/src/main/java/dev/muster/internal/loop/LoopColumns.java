package dev.muster.internal.loop;

import java.util.Set;

/**
 * The columns that the importer puts in front of those of the file when it gives rows back. An
 * import passes over them, unless its spec names them.
 *
 * <p>Stateless.
 */
public final class LoopColumns {

  /**
   * Number that a spreadsheet shows for the row in the file that was imported: a header is 1, blank
   * lines count, a quoted line break does not.
   */
  public static final String ROW = "_row";

  /** Why the row was not imported. */
  public static final String ERRORS = "_errors";

  /** What deserves a look in a row that was imported. */
  public static final String WARNINGS = "_warnings";

  /** How many of them stand in front of one file's columns. */
  public static final int IN_FRONT = 2;

  private static final Set<String> ALL = Set.of(ROW, ERRORS, WARNINGS);

  private LoopColumns() {}

  /** Whether a column of this name is one of ours. */
  public static boolean isOne(String header) {
    return ALL.contains(header);
  }

  /**
   * Whether a text is the beginning of a header in front of which our columns stand.
   *
   * @param start of the text, at least {@link #startChars()} characters unless it is shorter
   */
  public static boolean begin(String start, char delimiter) {
    String bare = start.replace("\"", "");
    return bare.startsWith(ROW + delimiter + ERRORS) || bare.startsWith(ROW + delimiter + WARNINGS);
  }

  /** Enough characters to recognise the header. */
  public static int startChars() {
    return 2 * (ROW.length() + WARNINGS.length());
  }
}
