package dev.muster.report;

/**
 * What one delivery did. Which intents these are, the importer lists by their state.
 *
 * <p>Immutable.
 *
 * @param taken by the engine
 * @param refused by the engine for good, or without an answer at the last try, and parked
 * @param expired too late to be handed over, and held
 * @param unknown handed to an engine that ignores keys and gave no answer
 * @param waiting offered when the delivery ended, and not taken; to be offered again
 */
public record DeliveryReport(long taken, long refused, long expired, long unknown, long waiting) {

  /** Nothing was done. */
  public static DeliveryReport nothing() {
    return new DeliveryReport(0, 0, 0, 0, 0);
  }

  /** Answers both together. */
  public DeliveryReport plus(DeliveryReport more) {
    return new DeliveryReport(
        taken + more.taken,
        refused + more.refused,
        expired + more.expired,
        unknown + more.unknown,
        waiting + more.waiting);
  }
}
