package dev.muster.testkit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings values that are the same into one form. */
final class Canonical {

  private Canonical() {}

  static Map<String, Object> map(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put((String) name, value(value)));
    return Collections.unmodifiableMap(sorted);
  }

  private static Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Canonical::value).toList();
    }
    return value instanceof Number number ? amount(number) : value;
  }

  private static BigDecimal amount(Number number) {
    BigDecimal amount = new BigDecimal(number.toString());
    return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }
}
