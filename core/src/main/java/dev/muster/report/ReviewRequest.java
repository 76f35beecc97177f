package dev.muster.report;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a review is to show beside its report.
 *
 * <p>Immutable, if the listener is.
 *
 * @param first how many rows at the beginning of the file to show in every detail; not negative
 * @param records which others to show so
 * @param listener is told how each row's way would end
 */
public record ReviewRequest(int first, Set<Long> records, ImportListener listener) {

  /** Checks and copies the parts. */
  public ReviewRequest {
    if (first < 0) {
      throw new IllegalArgumentException("first must not be negative, was " + first);
    }
    records = Set.copyOf(records);
  }

  /** The first ten rows, and nobody to listen. */
  public static ReviewRequest standard() {
    return new ReviewRequest(10, Set.of(), ImportListener.none());
  }

  /** The report and nothing beside it. */
  public static ReviewRequest nothing() {
    return new ReviewRequest(0, Set.of(), ImportListener.none());
  }

  /** Answers this request for one more record. */
  public ReviewRequest showing(long record) {
    Set<Long> more = new TreeSet<>(records);
    more.add(record);
    return new ReviewRequest(first, more, listener);
  }

  /** Answers this request with a listener. */
  public ReviewRequest telling(ImportListener other) {
    return new ReviewRequest(first, records, other);
  }

  /** Whether a record is shown in every detail. */
  public boolean shows(long record) {
    return record <= first || records.contains(record);
  }
}
