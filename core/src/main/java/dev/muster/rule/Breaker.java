package dev.muster.rule;

/**
 * Stops an import when something comes up too often. Off unless it is given.
 *
 * <p>While the import writes, rows are judged one by one in file order: the row that passes the
 * limit and all rows below it are not imported, those above it are. {@link #beforeWriting()} judges
 * the whole file first, by a review, and imports nothing of a file that passes the limit.
 *
 * <p>A breaker is no part of what an import must have in common with the one that it resumes: a
 * host that raises the limit and resumes goes on with the row that tripped it.
 *
 * <p>Immutable.
 *
 * @param measure what is counted
 * @param most how often it may come up
 * @param share which share of the rows it may be instead, from 0 to 1; 1 for no limit
 * @param after how many rows must have been judged before the share counts; at least 1
 * @param moment when it is judged
 */
public record Breaker(Measure measure, long most, double share, long after, Moment moment) {

  /** What a breaker counts. */
  public enum Measure {
    /** Rows that were rejected. */
    FAILED_ROWS,
    /** Rows that changed a person who was there. */
    UPDATED_PEOPLE,
    /** Rows that made a person. */
    CREATED_PEOPLE,
    /** Campaigns that rows start, now or later; what a cap holds back is not counted. */
    SENDS,
    /**
     * Columns for attributes of people that the host's catalog does not have; without a catalog,
     * columns that the spec does not name and imports under their own names.
     */
    NEW_ATTRIBUTES,
    /**
     * Columns that had one value only in all rows so far, at least {@value
     * FileCheck.Constant#FROM_ROWS}; only those for which there is a {@link FileCheck#notConstant}.
     */
    CONSTANT_KEYS,
    /** Columns that look shifted; only those for which there is a {@link FileCheck#notShifted}. */
    SHIFTED_KEYS
  }

  /** When a breaker is judged. */
  public enum Moment {
    /** Row by row, while the import writes. */
    WHILE_WRITING,
    /** Over the whole file, before anything is written. */
    BEFORE_WRITING
  }

  /** Checks the parts. */
  public Breaker {
    if (most < 0) {
      throw new IllegalArgumentException("most must not be negative, was " + most);
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be from 0 to 1, was " + share);
    }
    if (after < 1) {
      throw new IllegalArgumentException("after must be at least 1, was " + after);
    }
  }

  /** Trips when something comes up more than so often. */
  public static Breaker over(long most, Measure measure) {
    return new Breaker(measure, most, 1, 1, Moment.WHILE_WRITING);
  }

  /**
   * Trips when something comes up in more than a share of the rows.
   *
   * @param after how many rows must have been judged first, the one at hand included
   */
  public static Breaker overShare(double share, long after, Measure measure) {
    return new Breaker(measure, Long.MAX_VALUE, share, after, Moment.WHILE_WRITING);
  }

  /** Answers this breaker judged over the whole file, before anything is written. */
  public Breaker beforeWriting() {
    return new Breaker(measure, most, share, after, Moment.BEFORE_WRITING);
  }

  /** Whether so many among so many rows pass the limit. */
  public boolean trips(long count, long rows) {
    return count > most || (share < 1 && rows >= after && count > share * rows);
  }

  /** What trips it, for people, for example {@code more than 10 FAILED_ROWS}. */
  public String describe() {
    return "more than "
        + (most == Long.MAX_VALUE ? "a share of " + share + " of" : Long.toString(most))
        + " "
        + measure;
  }
}
