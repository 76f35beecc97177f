package dev.muster.internal;

import dev.muster.internal.plan.PlannedRow;
import dev.muster.internal.tally.Tally;
import dev.muster.report.ImportReport;
import dev.muster.rule.Breaker;
import java.util.List;
import java.util.Optional;

/** Judges whether something comes up too often. */
record Breakers(List<Breaker> all) {

  /** The breakers of a moment. */
  static Breakers of(List<Breaker> breakers, Breaker.Moment moment) {
    return new Breakers(breakers.stream().filter(each -> each.moment() == moment).toList());
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
      counted.add(rows.get(i).outcome());
      Optional<Breaker> tripped = tripped(counted);
      if (tripped.isPresent()) {
        return Optional.of(new Trip(i, tripped.get()));
      }
    }
    return Optional.empty();
  }

  /** Answers the breaker that trips on a whole file. */
  Optional<Breaker> tripped(ImportReport report) {
    return tripped(Tally.of(report));
  }

  private Optional<Breaker> tripped(Tally counted) {
    long rows = counted.rows(0).read();
    return all.stream().filter(each -> each.trips(count(each, counted), rows)).findFirst();
  }

  private static long count(Breaker breaker, Tally counted) {
    return switch (breaker.measure()) {
      case FAILED_ROWS -> counted.rows(0).rejected();
      case UPDATED_PEOPLE -> counted.people().updated();
      case CREATED_PEOPLE -> counted.people().created();
      case SENDS -> counted.triggers().immediate() + counted.triggers().scheduled();
    };
  }
}
