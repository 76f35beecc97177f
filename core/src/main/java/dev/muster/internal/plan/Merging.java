package dev.muster.internal.plan;

import dev.muster.model.Values;
import dev.muster.row.ValueMerge;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a value of the file meets the one that is there, see {@link ValueMerge}. */
final class Merging {

  private Merging() {}

  /** Whether a value that is there can be merged so. */
  static boolean fits(Object before, ValueMerge merge) {
    return switch (merge) {
      case REPLACE -> true;
      case MERGE -> before instanceof Map;
      case APPEND, UNITE, REMOVE -> before instanceof List;
      case ADD -> before instanceof Number;
    };
  }

  /** Answers what comes of it; empty if nothing is to be there that was not there. */
  static Optional<Object> merged(Optional<Object> before, Object value, ValueMerge merge) {
    if (merge == ValueMerge.REPLACE) {
      return Optional.of(value);
    }
    if (merge == ValueMerge.REMOVE) {
      return before.map(there -> without(list(there), list(value)));
    }
    return Optional.of(before.map(there -> merged(there, value, merge)).orElse(value));
  }

  private static Object merged(Object before, Object value, ValueMerge merge) {
    return switch (merge) {
      case REPLACE -> value;
      case MERGE -> members((Map<?, ?>) before, (Map<?, ?>) value);
      case APPEND -> joined(list(before), list(value));
      case UNITE -> joined(list(before), without(list(value), list(before)));
      case REMOVE -> without(list(before), list(value));
      case ADD -> sum((Number) before, (Number) value);
    };
  }

  private static Map<Object, Object> members(Map<?, ?> before, Map<?, ?> more) {
    Map<Object, Object> merged = new LinkedHashMap<>(before);
    more.forEach(
        (name, value) ->
            merged.merge(
                name,
                value,
                (old, young) ->
                    old instanceof Map<?, ?> oldMap && young instanceof Map<?, ?> youngMap
                        ? members(oldMap, youngMap)
                        : young));
    return merged;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static List<Object> joined(List<?> some, List<?> more) {
    List<Object> joined = new ArrayList<>(some);
    joined.addAll(more);
    return joined;
  }

  /** The elements of a list that are not in another one. */
  private static List<Object> without(List<?> all, List<?> some) {
    List<Object> left = new ArrayList<>(all);
    left.removeIf(each -> some.stream().anyMatch(other -> Values.same(each, other)));
    return left;
  }

  private static Number sum(Number one, Number other) {
    if (one instanceof BigDecimal || other instanceof BigDecimal) {
      return decimal(one).add(decimal(other));
    }
    BigInteger sum = integer(one).add(integer(other));
    return sum.bitLength() < Long.SIZE ? (Number) sum.longValue() : sum;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(integer(number));
  }

  private static BigInteger integer(Number number) {
    return number instanceof BigInteger integer ? integer : BigInteger.valueOf(number.longValue());
  }
}
