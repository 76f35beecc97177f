package dev.muster.spec;

/**
 * What holds for a whole file, whatever it is about.
 *
 * <p>Immutable.
 *
 * @param dialect how its bytes spell records
 * @param detection whether charset and delimiter are found out instead
 * @param limits what it may hold
 * @param blankCells what a blank cell does, unless its column says otherwise
 * @param surplusColumns what becomes of columns that the spec does not name
 */
public record FileRules(
    Dialect dialect,
    Detection detection,
    Limits limits,
    BlankCell blankCells,
    SurplusColumns surplusColumns) {

  private static final FileRules STANDARD =
      new FileRules(
          Dialect.standard(),
          Detection.NONE,
          Limits.standard(),
          BlankCell.KEEP,
          SurplusColumns.SKIP);

  /**
   * The defaults: the standard dialect and limits, nothing is found out, blank cells keep, surplus
   * columns are skipped.
   */
  public static FileRules standard() {
    return STANDARD;
  }

  FileRules with(Dialect other) {
    return new FileRules(other, detection, limits, blankCells, surplusColumns);
  }

  FileRules with(Detection other) {
    return new FileRules(dialect, other, limits, blankCells, surplusColumns);
  }

  FileRules with(Limits other) {
    return new FileRules(dialect, detection, other, blankCells, surplusColumns);
  }

  FileRules with(BlankCell other) {
    return new FileRules(dialect, detection, limits, other, surplusColumns);
  }

  FileRules with(SurplusColumns other) {
    return new FileRules(dialect, detection, limits, blankCells, other);
  }
}
