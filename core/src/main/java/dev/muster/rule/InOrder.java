package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import dev.muster.row.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fields whose numbers or moments must not decrease. */
record InOrder(List<String> names) implements BuiltIn {

  InOrder {
    names = Names.atLeast(2, names);
  }

  @Override
  public List<Problem> problems(MappedRow row) {
    return GivenPairs.check(row, names, InOrder::suits, this::outOfOrder);
  }

  private static boolean suits(Object earlier, Object later) {
    return notGreater(Amount.of(earlier), Amount.of(later))
        || notLater(Moment.of(earlier), Moment.of(later));
  }

  private static boolean notGreater(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) <= 0;
  }

  private static boolean notLater(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && other.isPresent() && !one.get().isAfter(other.get());
  }

  private Problem outOfOrder(MappedRow row, String earlier, String later) {
    return Problem.error(ProblemCode.VALUES_OUT_OF_ORDER, row.at(), later)
        .withHint("write a number or date that is not below that of '" + earlier + "'");
  }

  @Override
  public Set<String> fields() {
    return Names.set(names);
  }

  @Override
  public Map<String, Object> tree() {
    return RuleTree.of("rule", "inOrder").with("fields", names).done();
  }
}
