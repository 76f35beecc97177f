package dev.muster.rule;

import dev.muster.row.MappedRow;
import dev.muster.row.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Holds each given field against the given field before it; a field without a value is left out.
 */
final class GivenPairs {

  private GivenPairs() {}

  /** Says what is wrong with a field that does not suit the one before it. */
  interface Complaint {
    Problem about(MappedRow row, String earlier, String later);
  }

  static List<Problem> check(
      MappedRow row, List<String> names, BiPredicate<Object, Object> suits, Complaint complaint) {
    List<Problem> problems = new ArrayList<>(0);
    String earlier = "";
    Optional<Object> before = Optional.empty();
    for (String name : names) {
      Optional<Object> value = row.value(name);
      if (value.isPresent()) {
        if (before.isPresent() && !suits.test(before.get(), value.get())) {
          problems.add(complaint.about(row, earlier, name));
        }
        before = value;
        earlier = name;
      }
    }
    return problems;
  }
}
