package dev.muster.report;

/**
 * What an undo did to contacts, or to objects. Each that the import wrote to is in just one count.
 *
 * <p>Immutable.
 *
 * @param removed that the import had made
 * @param restored that were there before, and are as they were
 * @param kept that were left as they are
 */
public record UndoCounts(long removed, long restored, long kept) {

  /** How many the import had written to, as far as the undo has come. */
  public long all() {
    return removed + restored + kept;
  }
}
