package dev.muster.preset;

import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import dev.muster.row.RowRef;
import dev.muster.row.ValueMerge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that a row gives of one event's history (L22). Not safe for use by several threads.
 */
final class LeanplumFigures {

  private final String event;
  private final Map<String, Object> given = new HashMap<>();

  LeanplumFigures(String event) {
    this.event = event;
  }

  /** Takes a figure; one that is added to what is there says nothing about the whole. */
  void put(String part, Object value, ValueMerge merge) {
    if (merge == ValueMerge.REPLACE) {
      given.put(part, value);
    }
  }

  /** The name by which a row knows a figure. */
  String field(String part) {
    return "events." + event + "." + part;
  }

  /** Answers the first contradiction. */
  Optional<Problem> problem(RowRef at) {
    Optional<BigDecimal> count = count();
    Optional<Instant> first = time("firstTime");
    Optional<Instant> last = time("lastTime");
    if (count.filter(some -> some.signum() <= 0).isPresent()
        && (first.isPresent() || last.isPresent())) {
      return problem(ProblemCode.NUMBER_OUT_OF_RANGE, at, "count");
    }
    if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
      return Optional.empty();
    }
    if (first.get().isAfter(last.get())) {
      return problem(ProblemCode.VALUES_OUT_OF_ORDER, at, "lastTime");
    }
    return count.filter(some -> some.compareTo(BigDecimal.ONE) == 0).isPresent()
        ? problem(ProblemCode.VALUES_DIFFER, at, "lastTime")
        : Optional.empty();
  }

  private Optional<Problem> problem(ProblemCode code, RowRef at, String part) {
    return Optional.of(Problem.error(code, at, field(part)));
  }

  private Optional<BigDecimal> count() {
    return Optional.ofNullable(given.get("count")).map(count -> new BigDecimal(count.toString()));
  }

  private Optional<Instant> time(String part) {
    return Optional.ofNullable(given.get(part)).map(time -> Instant.parse(time.toString()));
  }
}
