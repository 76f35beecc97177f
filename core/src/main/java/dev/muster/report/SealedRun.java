package dev.muster.report;

import java.util.List;

/**
 * A run that was held to a review.
 *
 * <p>Immutable.
 *
 * @param report what the run did
 * @param differing how many rows came out otherwise than in the review, because the store or the
 *     clock had moved
 * @param first the first of them, at most {@value #MOST}
 */
public record SealedRun(ImportReport report, long differing, List<Difference> first) {

  /** How many differences are listed at most. */
  public static final int MOST = 1_000;

  public SealedRun {
    first = List.copyOf(first);
  }

  /**
   * A row that came out otherwise.
   *
   * @param record the row's record number
   * @param reviewed its {@linkplain RowSigns#sign sign} in the review
   * @param ran its sign in the run
   */
  public record Difference(long record, String reviewed, String ran) {}
}
