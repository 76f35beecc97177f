package dev.muster.report;

/**
 * What rows did to the store beside people and events.
 *
 * <p>Immutable.
 *
 * @param objectsCreated objects that were made
 * @param objectsUpdated rows that changed an object
 * @param relationshipsMade relationships that were made
 * @param relationshipsUpdated rows that changed a relationship
 * @param segmentsJoined people who were put into the segment
 * @param values attributes that were set or cleared, and properties of events that were stored, but
 *     for those that the rules leave uncounted; identifiers are not counted
 */
public record StoreCounts(
    long objectsCreated,
    long objectsUpdated,
    long relationshipsMade,
    long relationshipsUpdated,
    long segmentsJoined,
    long values) {

  private static final StoreCounts NOTHING = new StoreCounts(0, 0, 0, 0, 0, 0);

  /** Answers that nothing was done. */
  public static StoreCounts nothing() {
    return NOTHING;
  }
}
