package dev.muster.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value may be: a {@link String}, {@link Boolean}, {@link Long}, {@link BigInteger}, {@link
 * BigDecimal}, a {@link List} of values, or a {@link Map} from text to values. These are JSON's
 * values with lossless numbers; none is null.
 *
 * <p>Stateless; safe for any number of threads.
 */
public final class Values {

  private Values() {}

  /**
   * Answers an unmodifiable deep copy, maps in the order given.
   *
   * @throws IllegalArgumentException if something in it is not a value; the message names its
   *     class, never its content
   */
  public static Object copyOf(Object value) {
    if (isScalar(value)) {
      return value;
    }
    if (value instanceof List<?> list) {
      return copyOfList(list);
    }
    if (value instanceof Map<?, ?> map) {
      return copyOfMap(map);
    }
    throw new IllegalArgumentException(
        "value must be text, a boolean, a lossless number, a list or a map, was "
            + (value == null ? "null" : value.getClass().getName()));
  }

  /** Answers an unmodifiable deep copy of a map of values, in the order given. */
  public static Map<String, Object> copyOfMap(Map<?, ?> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (!(name instanceof String text)) {
            throw new IllegalArgumentException("names in a map value must be text");
          }
          copy.put(text, copyOf(value));
        });
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Whether two values are the same: numbers by their amount ({@code 1.50} is {@code 1.5}), lists
   * in order, maps without order, all else by equality.
   */
  public static boolean same(Object one, Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return amount(a).compareTo(amount(b)) == 0;
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return sameLists(a, b);
    }
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      return a.size() == b.size()
          && a.entrySet().stream()
              .allMatch(entry -> b.containsKey(entry.getKey()) && sameAt(entry, b));
    }
    return one.equals(other);
  }

  private static boolean sameAt(Map.Entry<?, ?> entry, Map<?, ?> other) {
    Object there = other.get(entry.getKey());
    return there != null && same(entry.getValue(), there);
  }

  private static boolean sameLists(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal amount(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger integer
        ? new BigDecimal(integer)
        : BigDecimal.valueOf(number.longValue());
  }

  private static List<Object> copyOfList(List<?> list) {
    List<Object> copy = new ArrayList<>(list.size());
    for (Object element : list) {
      copy.add(copyOf(element));
    }
    return Collections.unmodifiableList(copy);
  }

  private static boolean isScalar(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof BigInteger
        || value instanceof BigDecimal;
  }
}
