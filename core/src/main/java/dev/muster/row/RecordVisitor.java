package dev.muster.row;

import java.util.List;

/**
 * Is told what a file holds, in file order: the header, then each record once. A visitor that
 * throws ends the reading.
 */
public interface RecordVisitor {

  /**
   * The header was read, or found to be missing by intent.
   *
   * @param names of the columns, empty for a file without a header
   * @param warnings about the header and what stands in front of it
   */
  void header(List<String> names, List<Problem> warnings);

  /**
   * A record is fit for import.
   *
   * @param row its cells, as many as the header has
   * @param warnings about it, nearly always none
   */
  void record(CsvRow row, List<Problem> warnings);

  /** A record is damaged and held back. */
  void damaged(Problem problem);

  /**
   * The file cannot be read, or not any further; nothing follows.
   *
   * @param problems at least one
   */
  void unreadable(List<Problem> problems);
}
