package dev.muster.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * What holds for a whole file, whatever it is about.
 *
 * <p>Immutable.
 *
 * @param dialect how its bytes spell records
 * @param detection whether charset and delimiter are found out instead
 * @param limits what it may hold
 * @param blankCells what a blank cell does, unless its column says otherwise
 * @param families columns whose headers follow a pattern, tried in order
 * @param surplusColumns what becomes of columns that the spec does not name
 * @param headerMatch how the file's headers are compared with the spec's
 */
public record FileRules(
    Dialect dialect,
    Detection detection,
    Limits limits,
    BlankCell blankCells,
    List<ColumnFamily> families,
    SurplusColumns surplusColumns,
    HeaderMatch headerMatch) {

  private static final FileRules STANDARD =
      new FileRules(
          Dialect.standard(),
          Detection.NONE,
          Limits.standard(),
          BlankCell.KEEP,
          List.of(),
          SurplusColumns.SKIP,
          HeaderMatch.EXACT);

  public FileRules {
    families = List.copyOf(families);
  }

  /**
   * The defaults: the standard dialect and limits, nothing is found out, blank cells keep, no
   * families, surplus columns are skipped, headers are compared exactly.
   */
  public static FileRules standard() {
    return STANDARD;
  }

  FileRules with(Dialect other) {
    return new FileRules(
        other, detection, limits, blankCells, families, surplusColumns, headerMatch);
  }

  FileRules with(Detection other) {
    return new FileRules(dialect, other, limits, blankCells, families, surplusColumns, headerMatch);
  }

  FileRules with(Limits other) {
    return new FileRules(
        dialect, detection, other, blankCells, families, surplusColumns, headerMatch);
  }

  FileRules with(BlankCell other) {
    return new FileRules(dialect, detection, limits, other, families, surplusColumns, headerMatch);
  }

  FileRules with(SurplusColumns other) {
    return new FileRules(dialect, detection, limits, blankCells, families, other, headerMatch);
  }

  FileRules withFamily(ColumnFamily family) {
    List<ColumnFamily> more = new ArrayList<>(families);
    more.add(family);
    return new FileRules(dialect, detection, limits, blankCells, more, surplusColumns, headerMatch);
  }

  FileRules with(HeaderMatch other) {
    return new FileRules(dialect, detection, limits, blankCells, families, surplusColumns, other);
  }
}
