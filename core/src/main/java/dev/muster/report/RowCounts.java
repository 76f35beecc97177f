package dev.muster.report;

/**
 * How many rows ended how. {@code read} is the sum of all but {@code blank}.
 *
 * <p>Immutable.
 *
 * @param created rows that made a person, in an events file stored an event
 * @param updated rows that changed a person
 * @param unchanged rows that said what was there already
 * @param skipped rows that a rule passed over
 * @param rejected rows with an error
 * @param unprocessed rows after the end of the run
 * @param blank blank lines, which are not rows
 */
public record RowCounts(
    long created,
    long updated,
    long unchanged,
    long skipped,
    long rejected,
    long unprocessed,
    long blank) {

  /** How many records were read. */
  public long read() {
    return created + updated + unchanged + skipped + rejected + unprocessed;
  }
}
