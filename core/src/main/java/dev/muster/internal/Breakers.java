package dev.muster.internal;

import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.tally.Tally;
import dev.muster.report.ImportReview;
import dev.muster.report.RowOutcome;
import dev.muster.rule.Breaker;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether something comes up too often.
 *
 * @param all the breakers of a moment
 * @param file counts what the file itself shows
 */
record Breakers(List<Breaker> all, FileCounts file) {

  /** The breakers of a moment. */
  static Breakers of(List<Breaker> breakers, Breaker.Moment moment, FileCounts file) {
    return new Breakers(breakers.stream().filter(each -> each.moment() == moment).toList(), file);
  }

  /** Answers the breaker that trips on a whole file. */
  static Optional<Breaker> tripped(List<Breaker> breakers, ImportReview review) {
    return of(breakers, Breaker.Moment.BEFORE_WRITING, FileCounts.of(review))
        .tripped(Tally.of(review.report()), Long.MAX_VALUE);
  }

  /**
   * Where a breaker trips.
   *
   * @param row place of the row that trips it
   * @param breaker which
   */
  record Trip(int row, Breaker breaker) {}

  /**
   * Answers where among some rows the first breaker trips.
   *
   * @param soFar the rows above them
   */
  Optional<Trip> trip(Tally soFar, List<PlannedRow> rows) {
    Tally counted = all.isEmpty() ? soFar : soFar.plus(List.of());
    for (int i = 0; i < rows.size() && !all.isEmpty(); i++) {
      RowOutcome outcome = rows.get(i).outcome();
      counted.add(outcome);
      Optional<Breaker> tripped = tripped(counted, outcome.at().record());
      if (tripped.isPresent()) {
        return Optional.of(new Trip(i, tripped.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Breaker> tripped(Tally counted, long record) {
    long rows = counted.rows(0).read();
    return all.stream()
        .filter(each -> each.trips(count(each.measure(), counted, record), rows))
        .findFirst();
  }

  private long count(Breaker.Measure measure, Tally counted, long record) {
    return switch (measure) {
      case FAILED_ROWS -> counted.rows(0).rejected();
      case UPDATED_PEOPLE -> counted.people().updated();
      case CREATED_PEOPLE -> counted.people().created();
      case SENDS -> counted.triggers().immediate() + counted.triggers().scheduled();
      case NEW_ATTRIBUTES, CONSTANT_KEYS, SHIFTED_KEYS -> file.count(measure, record);
    };
  }
}
