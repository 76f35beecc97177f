package dev.muster.internal;

import dev.muster.report.ImportReview;
import dev.muster.report.NameCounts;
import dev.muster.row.ProblemCode;
import dev.muster.rule.Breaker;

/** Counts what a file shows beside the outcomes of its rows. */
@FunctionalInterface
interface FileCounts {

  /**
   * How often something has come up.
   *
   * @param measure one that is about the file itself and not about what becomes of its rows
   * @param record the last that counts
   */
  long count(Breaker.Measure measure, long record);

  /** The counts of a whole file. */
  static FileCounts of(ImportReview review) {
    return (measure, record) ->
        switch (measure) {
          case NEW_ATTRIBUTES -> newAttributes(review);
          case CONSTANT_KEYS -> count(review, ProblemCode.COLUMN_CONSTANT);
          case SHIFTED_KEYS -> count(review, ProblemCode.COLUMN_SHIFTED);
          case FAILED_ROWS, UPDATED_PEOPLE, CREATED_PEOPLE, SENDS -> 0;
        };
  }

  private static long newAttributes(ImportReview review) {
    return review
        .report()
        .names()
        .map(NameCounts::newAttributes)
        .orElseGet(review.file()::newAttributes);
  }

  private static long count(ImportReview review, ProblemCode code) {
    return review.report().problems().counts().getOrDefault(code, 0L);
  }
}
