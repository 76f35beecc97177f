package dev.muster.spec;

/**
 * What holds for a whole file, whatever it is about.
 *
 * <p>Immutable.
 *
 * @param dialect how its bytes spell records
 * @param limits what it may hold
 * @param blankCells what a blank cell does, unless its column says otherwise
 * @param surplusColumns what becomes of columns that the spec does not name
 */
public record FileRules(
    Dialect dialect, Limits limits, BlankCell blankCells, SurplusColumns surplusColumns) {

  private static final FileRules STANDARD =
      new FileRules(Dialect.standard(), Limits.standard(), BlankCell.KEEP, SurplusColumns.SKIP);

  /**
   * The defaults: the standard dialect and limits, blank cells keep, surplus columns are skipped.
   */
  public static FileRules standard() {
    return STANDARD;
  }
}
